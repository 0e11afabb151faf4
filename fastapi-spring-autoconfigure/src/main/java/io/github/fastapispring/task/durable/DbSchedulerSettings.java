package io.github.fastapispring.task.durable;

import java.time.Duration;

/**
 * How db-scheduler works.
 *
 * @param schema prepares its tables
 * @param threads the number of stored tasks at a time on this instance, whatever their
 * executors
 * @param pollingInterval how often the table is looked at for tasks that are due; those
 * that this instance enqueues do not wait for that
 * @param heartbeatInterval how often this instance says that it still executes a task.
 * After four times that, another one takes the task over
 * @param shutdownTimeout how long tasks that are executed are waited for at the end
 */
public record DbSchedulerSettings(TaskSchema schema, int threads, Duration pollingInterval, Duration heartbeatInterval,
		Duration shutdownTimeout) {

	/** The smallest number that db-scheduler takes. */
	static final int MISSED_HEARTBEATS = 4;

}
