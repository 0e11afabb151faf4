package io.github.fastapispring.autoconfigure;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

import io.github.fastapispring.TaskFailure;
import io.github.fastapispring.task.ExecutorState;
import io.github.fastapispring.task.StoredTasks;

/**
 * The actuator endpoint {@code backgroundtasks}: what each executor has to do, how many
 * tasks are stored, and the last failures of this instance.
 */
@Endpoint(id = "backgroundtasks")
final class BackgroundTasksEndpoint {

	private final Supplier<List<ExecutorState>> executors;

	private final Supplier<List<TaskFailure>> failures;

	private final Supplier<@Nullable StoredTasks> stored;

	BackgroundTasksEndpoint(Supplier<List<ExecutorState>> executors, Supplier<List<TaskFailure>> failures,
			Supplier<@Nullable StoredTasks> stored) {
		this.executors = executors;
		this.failures = failures;
		this.stored = stored;
	}

	@ReadOperation
	Report report() {
		return new Report(this.executors.get(), this.stored.get(),
				this.failures.get().stream().map(Failure::of).toList());
	}

	/**
	 * What the endpoint tells.
	 *
	 * @param executors what each executor has to do
	 * @param stored how many tasks are stored for all instances, null where tasks are in
	 * memory
	 * @param failures the last failures, the newest first
	 */
	record Report(List<ExecutorState> executors, @Nullable StoredTasks stored, List<Failure> failures) {

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
