package io.github.fastapispring.autoconfigure;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

import io.github.fastapispring.task.ExecutorState;

/**
 * Contributes {@code backgroundTasks} to the health: what each executor has to do, and
 * {@code OUT_OF_SERVICE} while one has no place left.
 *
 * <p>
 * Not {@code DOWN}: nothing is broken, and the instance recovers as soon as a task is
 * done. Until then it refuses requests, lets them wait or drops tasks, so another one
 * should get them; Boot answers 503 to both, which is what load balancers look at. For
 * the same reason it suits a readiness group and no liveness group, where a restart would
 * lose the tasks that wait. A client without tasks is not the less served, so an
 * application to which that matters more sets
 * {@code management.health.backgroundtasks.enabled} to {@code false}.
 */
final class BackgroundTasksHealthIndicator extends AbstractHealthIndicator {

	private final Supplier<List<ExecutorState>> executors;

	BackgroundTasksHealthIndicator(Supplier<List<ExecutorState>> executors) {
		super("The executors of background tasks could not be read");
		this.executors = executors;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		List<ExecutorState> states = this.executors.get();
		builder.up();
		if (states.stream().anyMatch(ExecutorState::isFull)) {
			builder.outOfService();
		}
		states.forEach((state) -> builder.withDetail(state.name(), state));
	}

}
