package io.github.fastapispring.task;

/**
 * What happens to a task for which an executor has no place.
 */
public enum Overflow {

	/** The request that adds it fails with 503. */
	REJECT,

	/** The request that adds it waits for a place before it is answered. */
	CALLER_WAITS,

	/** The task that waits longest gives its place up; that is logged and counted. */
	DROP_OLDEST

}
