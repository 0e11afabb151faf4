package io.github.fastapispring.routing;

import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

import org.springframework.core.task.AsyncTaskExecutor;

import io.github.fastapispring.HttpException;

/**
 * Runs what may wait off the event loop, and interrupts it when nobody waits for it any
 * more.
 */
public final class BlockingCalls {

	private final AsyncTaskExecutor executor;

	private final boolean interrupt;

	/**
	 * Calls on an executor.
	 * @param executor runs the calls
	 * @param interrupt whether a call is interrupted when its client has gone
	 */
	public BlockingCalls(AsyncTaskExecutor executor, boolean interrupt) {
		this.executor = executor;
		this.interrupt = interrupt;
	}

	/**
	 * Runs a call.
	 * @param <T> its result
	 * @param call the call
	 * @return its result, nothing for null; 503 when the executor takes no more
	 */
	<T> Mono<T> run(Call<T> call) {
		return Mono.create((sink) -> {
			AtomicBoolean cancelled = new AtomicBoolean();
			try {
				Future<?> running = this.executor.submit(() -> run(call, sink, cancelled));
				sink.onCancel(() -> {
					cancelled.set(true);
					running.cancel(this.interrupt);
				});
			}
			catch (RejectedExecutionException ex) {
				sink.error(new HttpException(503));
			}
		});
	}

	private static <T> void run(Call<T> call, MonoSink<T> sink, AtomicBoolean cancelled) {
		try {
			T result = call.run();
			sink.success(result);
		}
		catch (Throwable ex) {
			if (!cancelled.get()) {
				sink.error(ex);
			}
		}
	}

	/**
	 * Something to run.
	 *
	 * @param <T> its result
	 */
	@FunctionalInterface
	interface Call<T> {

		/**
		 * Runs it.
		 * @return the result
		 * @throws Throwable whatever goes wrong
		 */
		@Nullable T run() throws Throwable;

	}

}
