package io.github.fastapispring.autoconfigure;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

import io.github.fastapispring.TaskFailure;
import io.github.fastapispring.task.ExecutorState;

/**
 * The actuator endpoint {@code backgroundtasks}: what each executor has to do, and the
 * last failures of this instance.
 */
@Endpoint(id = "backgroundtasks")
final class BackgroundTasksEndpoint {

	private final Supplier<List<ExecutorState>> executors;

	private final Supplier<List<TaskFailure>> failures;

	BackgroundTasksEndpoint(Supplier<List<ExecutorState>> executors, Supplier<List<TaskFailure>> failures) {
		this.executors = executors;
		this.failures = failures;
	}

	@ReadOperation
	Report report() {
		return new Report(this.executors.get(), this.failures.get().stream().map(Failure::of).toList());
	}

	/**
	 * What the endpoint tells.
	 *
	 * @param executors what each executor has to do
	 * @param failures the last failures, the newest first
	 */
	record Report(List<ExecutorState> executors, List<Failure> failures) {

	}

	/**
	 * A failure.
	 *
	 * @param time when it happened
	 * @param executor the executor of the task
	 * @param task its name
	 * @param origin the path operation that added it, null for none
	 * @param attempt the attempt, 0 when it never ran
	 * @param outcome what became of the task
	 * @param exception the class of the exception, null for none
	 * @param message the message of the exception
	 */
	record Failure(Instant time, String executor, String task, @Nullable String origin, int attempt,
			TaskFailure.Outcome outcome, @Nullable String exception, @Nullable String message) {

		private static Failure of(TaskFailure failure) {
			Throwable error = failure.error();
			return new Failure(failure.time(), failure.executor(), failure.task(), failure.origin(), failure.attempt(),
					failure.outcome(), (error != null) ? error.getClass().getName() : null,
					(error != null) ? error.getMessage() : null);
		}

	}

}
