package io.github.fastapispring.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;

import io.github.fastapispring.task.BackgroundTask.State;

/**
 * The places of an executor: who has one, and whose request waits for one. Guarded by the
 * executor.
 */
final class Places {

	private final int count;

	/** The oldest first. */
	private final Set<BackgroundTask> tasks = new LinkedHashSet<>();

	private final Deque<Caller> callers = new ArrayDeque<>();

	/**
	 * No place is taken.
	 * @param count the number of places
	 */
	Places(int count) {
		this.count = count;
	}

	boolean isFull() {
		return this.tasks.size() >= this.count;
	}

	boolean isEmpty() {
		return this.tasks.isEmpty();
	}

	int taken() {
		return this.tasks.size();
	}

	int waiting() {
		return this.callers.size();
	}

	/**
	 * Who has a place.
	 */
	List<BackgroundTask> tasks() {
		return List.copyOf(this.tasks);
	}

	/**
	 * Takes a place, whether there is one or not.
	 */
	void take(BackgroundTask task) {
		this.tasks.add(task);
	}

	/**
	 * Takes a place, or waits for one.
	 * @param caller who takes it
	 * @return whether it waits
	 */
	boolean await(Caller caller) {
		if (caller.task.state != State.RESERVED) {
			return false;
		}
		return isFull() ? this.callers.add(caller) : !this.tasks.add(caller.task);
	}

	void leave(Caller caller) {
		this.callers.remove(caller);
	}

	/**
	 * The task that has waited longest. One that is kept elsewhere would come back.
	 * @return the task, null where all run
	 */
	@Nullable BackgroundTask oldest() {
		return this.tasks.stream()
			.filter((task) -> task.state != State.RUNNING && task.state != State.OVER && task.waiting == null)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Frees a place, which somebody who waits takes at once.
	 * @param task who had it
	 * @return who has it now, null for nobody
	 */
	@Nullable Caller free(BackgroundTask task) {
		return this.tasks.remove(task) ? next() : null;
	}

	/** Whose client has gone may have left its turn or have its task by other means. */
	private @Nullable Caller next() {
		Caller next = null;
		while (next == null && !isFull() && !this.callers.isEmpty()) {
			Caller first = this.callers.remove();
			next = (first.task.state == State.RESERVED && this.tasks.add(first.task)) ? first : null;
		}
		return next;
	}

	/**
	 * A task whose request waits for a place.
	 *
	 * @param task the task
	 * @param sink lets the request go on
	 */
	record Caller(BackgroundTask task, MonoSink<Void> sink) {

	}

}
