package io.github.fastapispring.task;

/**
 * When the tasks of a request begin.
 */
public enum TaskOrder {

	/** When its dependencies are closed, so that a task holds no connection. */
	AFTER_TEARDOWN,

	/**
	 * Before its dependencies are closed, which waits for the tasks: the order of
	 * FastAPI.
	 */
	BEFORE_TEARDOWN

}
