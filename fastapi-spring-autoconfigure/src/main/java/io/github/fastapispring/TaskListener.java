package io.github.fastapispring;

/**
 * Hears how background tasks end: a bean of the application, for what is more than a log
 * line.
 *
 * <pre>
 * &#64;Bean
 * TaskListener tellTheOperator(Operator operator) {
 * 	return (failure) -&gt; operator.tell(failure.task() + ": " + failure.outcome());
 * }
 * </pre>
 *
 * It is called on the thread on which the task ended and must not block. What it throws
 * is logged.
 */
@FunctionalInterface
public interface TaskListener {

	/**
	 * A task failed, or did not run at all.
	 * @param failure what happened
	 */
	void onFailure(TaskFailure failure);

	/**
	 * A task is done.
	 * @param executor the executor that it ran on
	 * @param task its name
	 */
	default void onSuccess(String executor, String task) {
	}

}
