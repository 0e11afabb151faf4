package io.github.fastapispring.task;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.github.fastapispring.TaskMessage;

/**
 * Sees to it that tasks reach their handlers.
 */
public interface TaskEngine {

	/**
	 * Enqueues a task.
	 * @param message the task
	 * @param request the tasks of the request that enqueues it, null for none
	 * @param always whether it is executed even when the request fails
	 * @return whether it is new
	 */
	Mono<Boolean> enqueue(TaskMessage message, @Nullable RequestTasks request, boolean always);

	/**
	 * How many tasks are stored. May wait.
	 * @return the numbers of this moment, null where tasks are in memory
	 */
	default @Nullable StoredTasks stored() {
		return null;
	}

	/**
	 * Begins to execute tasks.
	 */
	void start();

	/**
	 * Executes no further task.
	 * @return completes when none is executed any more
	 */
	Mono<Void> stop();

}
