package io.github.fastapispring.invocation;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;

/**
 * A call that runs on a thread which is interrupted for as long as the call is on it, and
 * no longer.
 *
 * @param <T> the result of the call
 */
final class InterruptibleCall<T> implements Runnable {

	private enum State {

		NEW, RUNNING, STOPPED

	}

	private final Calls.Call<T> call;

	private final CallContext context;

	private final Runnable stopped;

	private final MonoSink<T> sink;

	private State state = State.NEW;

	private boolean cancelled;

	private @Nullable Thread thread;

	/**
	 * A call.
	 * @param call the call
	 * @param context what it takes along to its thread
	 * @param stopped runs when the call has stopped, or will never start
	 * @param sink takes the result
	 */
	InterruptibleCall(Calls.Call<T> call, CallContext context, Runnable stopped, MonoSink<T> sink) {
		this.call = call;
		this.context = context;
		this.stopped = stopped;
		this.sink = sink;
	}

	@Override
	public void run() {
		if (!start()) {
			return;
		}
		T result = null;
		Throwable failure = null;
		try {
			result = this.context.run(this.call);
		}
		catch (Throwable ex) {
			failure = ex;
		}
		boolean awaited = stop();
		this.stopped.run();
		if (awaited && failure != null) {
			this.sink.error(failure);
		}
		else if (awaited) {
			this.sink.success(result);
		}
	}

	private synchronized boolean start() {
		if (this.state != State.NEW) {
			return false;
		}
		this.state = State.RUNNING;
		this.thread = Thread.currentThread();
		return true;
	}

	/** Whoever runs on the thread next is not to be interrupted. */
	private synchronized boolean stop() {
		this.state = State.STOPPED;
		this.thread = null;
		if (this.cancelled) {
			Thread.interrupted();
		}
		return !this.cancelled;
	}

	/**
	 * Gives up the call.
	 * @param interrupt whether it is interrupted when it runs
	 */
	void cancel(boolean interrupt) {
		if (isNeverStarted(interrupt)) {
			this.stopped.run();
		}
	}

	private synchronized boolean isNeverStarted(boolean interrupt) {
		boolean never = this.state == State.NEW;
		this.cancelled = true;
		this.state = never ? State.STOPPED : this.state;
		if (interrupt && this.thread != null) {
			this.thread.interrupt();
		}
		return never;
	}

}
