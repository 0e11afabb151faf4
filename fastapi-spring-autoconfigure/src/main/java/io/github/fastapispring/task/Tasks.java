package io.github.fastapispring.task;

import reactor.util.context.ContextView;

/**
 * Opens the tasks of each request.
 *
 * @param executors run them
 * @param engine takes what is enqueued
 * @param order when they begin
 */
public record Tasks(TaskExecutors executors, TaskEngine engine, TaskOrder order) {

	/**
	 * The tasks of a request.
	 * @param origin the path operation, for the log
	 * @param context the Reactor context of the request
	 * @return no tasks so far
	 */
	public RequestTasks open(String origin, ContextView context) {
		return new RequestTasks(this.executors, this.engine, this.order, origin, context);
	}

}
