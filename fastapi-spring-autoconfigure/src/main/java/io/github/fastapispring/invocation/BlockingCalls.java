package io.github.fastapispring.invocation;

import java.util.concurrent.RejectedExecutionException;

import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.task.TaskExecutor;

import io.github.fastapispring.HttpException;

/**
 * Runs what may wait off the event loop, and interrupts it when nobody waits for it any
 * more.
 */
public final class BlockingCalls {

	private final TaskExecutor executor;

	private final boolean interrupt;

	/**
	 * Calls on an executor.
	 * @param executor runs the calls
	 * @param interrupt whether a call is interrupted when its client has gone
	 */
	public BlockingCalls(TaskExecutor executor, boolean interrupt) {
		this.executor = executor;
		this.interrupt = interrupt;
	}

	/**
	 * Calls off the event loop and tells when that is over, which may be long after
	 * nobody waits for it any more.
	 * @param <T> the result
	 * @param call the call
	 * @param stopped runs once for each subscription, when the call has stopped or will
	 * never start
	 * @return its result, nothing for null; 503 when the executor takes no more
	 */
	public <T> Mono<T> elsewhere(Calls.Call<T> call, Runnable stopped) {
		return Mono.create((sink) -> {
			InterruptibleCall<T> running = new InterruptibleCall<>(call, CallContext.of(sink.contextView()), stopped,
					sink);
			try {
				this.executor.execute(running);
				sink.onCancel(() -> running.cancel(this.interrupt));
			}
			catch (RejectedExecutionException ex) {
				running.cancel(false);
				sink.error(new HttpException(503));
			}
		});
	}

	/**
	 * Runs what ends a request: even when the executor takes no more, and to its end.
	 * @param call the call
	 * @return completes when it has run
	 */
	public Mono<Void> finish(Calls.Call<Void> call) {
		return Mono.create((sink) -> {
			Runnable running = () -> run(call, CallContext.of(sink.contextView()), sink);
			try {
				this.executor.execute(running);
			}
			catch (RejectedExecutionException ex) {
				Schedulers.boundedElastic().schedule(running);
			}
		});
	}

	private static void run(Calls.Call<Void> call, CallContext context, MonoSink<Void> sink) {
		try {
			context.run(call);
			sink.success();
		}
		catch (Throwable ex) {
			sink.error(ex);
		}
	}

}
