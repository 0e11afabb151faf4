package io.github.fastapispring.task;

/**
 * How much an executor has to do.
 *
 * @param name its name
 * @param running the tasks that run
 * @param queued the tasks that wait for the end of their request, their turn or their
 * next attempt
 * @param waitingCallers the requests that wait for a place
 * @param concurrency the number of tasks at a time
 * @param queueCapacity the number of tasks that may wait
 */
public record ExecutorState(String name, int running, int queued, int waitingCallers, int concurrency,
		int queueCapacity) {

	/**
	 * Whether there is no place for another task.
	 * @return whether the queue is full
	 */
	public boolean isFull() {
		return this.running + this.queued >= this.concurrency + this.queueCapacity;
	}

}
