package io.github.fastapispring.task.durable;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.fastapispring.TaskExecution;
import io.github.fastapispring.TaskFailure;
import io.github.fastapispring.TaskFailure.Outcome;
import io.github.fastapispring.TaskHandler;
import io.github.fastapispring.task.TaskExecutors;
import io.github.fastapispring.task.TaskHandlerMethod;
import io.github.fastapispring.task.TaskReports;
import io.github.fastapispring.task.TaskSchedule;

/**
 * Executes the stored tasks of one handler, and decides what becomes of those that fail.
 */
final class StoredTaskExecution {

	/** Where none is configured: with the default times, for a few minutes. */
	private static final int DEFAULT_RETRIES = 10;

	private static final Logger logger = LoggerFactory.getLogger(StoredTaskExecution.class);

	private final TaskHandlerMethod handler;

	private final TaskHandler declaration;

	private final TaskExecutors executors;

	private final TaskReports reports;

	private final TaskTable table;

	private final JsonMapper mapper;

	/**
	 * The execution of the tasks of a handler.
	 * @param handler the handler
	 * @param executors run it
	 * @param reports hears how tasks end
	 * @param table has the tasks
	 * @param mapper reads payloads
	 */
	StoredTaskExecution(TaskHandlerMethod handler, TaskExecutors executors, TaskReports reports, TaskTable table,
			JsonMapper mapper) {
		this.handler = handler;
		this.declaration = handler.declaration();
		this.executors = executors;
		this.reports = reports;
		this.table = table;
		this.mapper = mapper;
	}

	/**
	 * The task as db-scheduler knows it. An instance that does not know the version of a
	 * payload leaves the task to others.
	 * @return a task that is executed once, or again and again
	 */
	Task<byte[]> task() {
		TaskSchedule schedule = this.handler.schedule();
		if (schedule == null) {
			return Tasks.oneTime(this.handler.versionedName(), byte[].class)
				.onFailure(this::onFailure)
				.execute((instance, context) -> execute(instance, context.getExecution()));
		}
		CronTimes times = new CronTimes(schedule);
		return Tasks.recurring(this.handler.versionedName(), times, byte[].class)
			.onFailure((complete, operations) -> tryAgain(complete, operations,
					Duration.between(Instant.now(), times.getNextExecutionTime(complete)), cause(complete)))
			.execute((instance, context) -> execute(instance, context.getExecution()));
	}

	/** On a thread of db-scheduler, which waits. */
	private void execute(TaskInstance<byte[]> instance, Execution execution) {
		StoredPayload stored = stored(instance.getData());
		this.executors
			.run(this.handler, payload(stored),
					new TaskExecution(this.declaration.value(), instance.getId(), attempt(execution)), stored.origin())
			.toFuture()
			.join();
	}

	private StoredPayload stored(byte @Nullable [] data) {
		return (data != null) ? this.mapper.readValue(data, StoredPayload.class) : new StoredPayload(null, null);
	}

	private @Nullable Object payload(StoredPayload stored) {
		JsonNode payload = stored.payload();
		return (this.handler.payload() != null && payload != null)
				? this.mapper.treeToValue(payload, this.handler.payload()) : null;
	}

	private void onFailure(ExecutionComplete complete, ExecutionOperations<byte[]> operations) {
		Throwable cause = cause(complete);
		int attempts = attempt(complete.getExecution());
		if (cause instanceof CancellationException) {
			operations.reschedule(complete, Instant.now());
			return;
		}
		Duration delay = this.executors.settings(this.declaration.executor())
			.retry()
			.delayAfter(attempts, DEFAULT_RETRIES);
		if (delay != null) {
			tryAgain(complete, operations, delay, cause);
			return;
		}
		this.table.bury(complete.getExecution(), data(complete), attempts, cause, operations::remove);
		report(Outcome.FAILED, complete, null, cause);
	}

	private void tryAgain(ExecutionComplete complete, ExecutionOperations<byte[]> operations, Duration delay,
			Throwable cause) {
		operations.reschedule(complete, Instant.now().plus(delay));
		report(Outcome.RETRIED, complete, delay, cause);
	}

	private void report(Outcome outcome, ExecutionComplete complete, @Nullable Duration delay, Throwable cause) {
		this.reports.onFailure(new TaskFailure(Instant.now(), this.declaration.executor(), this.declaration.value(),
				origin(data(complete)), attempt(complete.getExecution()), outcome, delay, cause));
	}

	private static int attempt(Execution execution) {
		return execution.consecutiveFailures + 1;
	}

	private static byte @Nullable [] data(ExecutionComplete complete) {
		return (byte[]) complete.getExecution().taskInstance.getData();
	}

	private @Nullable String origin(byte @Nullable [] data) {
		try {
			return stored(data).origin();
		}
		catch (JacksonException ex) {
			logger.debug("The payload of {} cannot be read", this.handler.versionedName(), ex);
			return null;
		}
	}

	private static Throwable cause(ExecutionComplete complete) {
		Throwable cause = complete.getCause()
			.orElseGet(() -> new IllegalStateException("The instance that executed the task was lost"));
		return (cause instanceof CompletionException && cause.getCause() != null) ? cause.getCause() : cause;
	}

}
