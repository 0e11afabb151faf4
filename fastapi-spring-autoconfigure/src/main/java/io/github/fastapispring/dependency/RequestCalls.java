package io.github.fastapispring.dependency;

import java.util.concurrent.CancellationException;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.invocation.BlockingCalls;
import io.github.fastapispring.invocation.CallContext;
import io.github.fastapispring.invocation.Calls;
import io.github.fastapispring.invocation.ConnectionLoop;

/**
 * The calls of the providers and the handler of one request, counted so that nothing is
 * closed under them.
 */
final class RequestCalls implements Calls {

	private final ServerWebExchange exchange;

	private final BlockingCalls blockingCalls;

	private final CallContext context;

	private int running;

	private boolean ended;

	private Sinks.@Nullable Empty<Void> idle;

	/**
	 * No calls so far.
	 * @param exchange the exchange of the request
	 * @param blockingCalls runs what may wait
	 * @param context what the calls find on their thread
	 */
	RequestCalls(ServerWebExchange exchange, BlockingCalls blockingCalls, CallContext context) {
		this.exchange = exchange;
		this.blockingCalls = blockingCalls;
		this.context = context;
	}

	/** What does not wait runs on the event loop, wherever the one before it ran. */
	@Override
	public <T> Mono<T> run(boolean waits, Call<Mono<T>> call) {
		return (waits || ConnectionLoop.isHere(this.exchange)) ? Calls.super.run(waits, call)
				: ConnectionLoop.subscribe(this.exchange, Mono.defer(() -> Calls.super.run(false, call)));
	}

	@Override
	public <T> @Nullable T here(Call<T> call) throws Throwable {
		begin();
		try {
			return this.context.run(call);
		}
		finally {
			stopped();
		}
	}

	@Override
	public <T> Mono<T> elsewhere(Call<T> call) {
		return Mono.defer(() -> {
			begin();
			return this.blockingCalls.elsewhere(call, this::stopped);
		});
	}

	@Override
	public <T> Mono<T> around(Mono<T> source) {
		return this.context.around(source);
	}

	private synchronized void begin() {
		if (this.ended) {
			throw new CancellationException("The request has ended");
		}
		this.running++;
	}

	private void stopped() {
		Sinks.Empty<Void> reached = stop();
		if (reached != null) {
			reached.tryEmitEmpty();
		}
	}

	private synchronized Sinks.@Nullable Empty<Void> stop() {
		this.running--;
		return (this.running == 0) ? this.idle : null;
	}

	synchronized boolean isEnded() {
		return this.ended;
	}

	/**
	 * Allows no further call.
	 * @return completes when none is in progress
	 */
	synchronized Mono<Void> end() {
		this.ended = true;
		if (this.running == 0) {
			return Mono.empty();
		}
		this.idle = (this.idle != null) ? this.idle : Sinks.empty();
		return this.idle.asMono();
	}

}
