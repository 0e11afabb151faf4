package io.github.fastapispring.task;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.MonoSink;
import reactor.util.context.ContextView;

import org.springframework.util.backoff.BackOffExecution;

import io.github.fastapispring.TaskFailure;

/**
 * A task in memory. What changes is guarded by its executor.
 */
final class BackgroundTask {

	/**
	 * How far a task is.
	 */
	enum State {

		/** Its request is not over. */
		RESERVED,

		/** It waits for its turn. */
		READY,

		/** It runs. */
		RUNNING,

		/** It failed and waits until it is tried again. */
		BACKING_OFF,

		/** It is done or given up. */
		OVER

	}

	private static final Runnable NOTHING = () -> {
	};

	final String name;

	final @Nullable String origin;

	final Work work;

	final ContextView context;

	/** Hears of its only attempt, where it is not this executor that tries again. */
	@Nullable MonoSink<Void> waiting;

	/** How long it waits before its first attempt. */
	Duration delay = Duration.ZERO;

	/** Lets its request go on to the next task; runs once. */
	private Runnable next = NOTHING;

	/** Runs once, when it is done or given up. */
	private Runnable end = NOTHING;

	State state = State.RESERVED;

	int attempt;

	@Nullable BackOffExecution backOff;

	final Disposable.Swap running = Disposables.swap();

	/**
	 * A task.
	 * @param name its name
	 * @param origin the path operation that added it
	 * @param work what it does
	 * @param context the Reactor context of its request
	 */
	BackgroundTask(String name, @Nullable String origin, Work work, ContextView context) {
		this.name = name;
		this.origin = origin;
		this.work = work;
		this.context = context;
	}

	void beforeNext(Runnable goesOn) {
		this.next = goesOn;
	}

	void beforeEnd(Runnable ends) {
		this.end = ends;
	}

	/**
	 * Lets its request go on, unless it has.
	 */
	void goOn() {
		Runnable goesOn = this.next;
		this.next = NOTHING;
		goesOn.run();
	}

	/**
	 * Says that it is done or given up, unless that has been said.
	 */
	void end() {
		Runnable ends = this.end;
		this.end = NOTHING;
		ends.run();
	}

	/**
	 * Says that it is given up, and lets its request go on.
	 */
	void drop() {
		end();
		goOn();
	}

	TaskFailure failure(String executor, TaskFailure.Outcome outcome, @Nullable Duration delay,
			@Nullable Throwable error) {
		return new TaskFailure(Instant.now(), executor, this.name, this.origin, this.attempt, outcome, delay, error);
	}

}
