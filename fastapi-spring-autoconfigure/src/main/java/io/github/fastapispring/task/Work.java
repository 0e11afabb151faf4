package io.github.fastapispring.task;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import io.github.fastapispring.invocation.BlockingCalls;
import io.github.fastapispring.invocation.CallContext;
import io.github.fastapispring.invocation.Calls;

/**
 * What a task does, once for every attempt.
 */
@FunctionalInterface
interface Work {

	/**
	 * Does it.
	 * @param calls runs what may wait
	 * @param timeout the time after which it is given up, null for any
	 * @return completes when it is done, fails when it has failed; in both cases nothing
	 * of it runs any more
	 */
	Mono<Void> run(BlockingCalls calls, @Nullable Duration timeout);

	/**
	 * Work that may wait. It is interrupted when its time is over.
	 * @param call the work
	 * @return it
	 */
	static Work plain(Calls.Call<?> call) {
		return (calls, timeout) -> Mono.defer(() -> {
			Sinks.Empty<Void> stopped = Sinks.empty();
			return within(timeout, calls.elsewhere(call, stopped::tryEmitEmpty))
				.onErrorResume((ex) -> stopped.asMono().then(Mono.error(ex)));
		});
	}

	/**
	 * Work that does not block.
	 * @param work gives what is subscribed to
	 * @return it
	 */
	static Work reactive(Supplier<? extends Mono<?>> work) {
		return (calls, timeout) -> within(timeout,
				Mono.deferContextual((context) -> CallContext.of(context).around(Mono.defer(work::get)))
					.subscribeOn(Schedulers.parallel()));
	}

	private static Mono<Void> within(@Nullable Duration timeout, Mono<?> work) {
		return (timeout == null) ? work.then() : work.then()
			.timeout(timeout, Mono.error(() -> new TimeoutException("It was not done within " + timeout)));
	}

}
