package io.github.fastapispring.invocation;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The calls of a request without dependencies.
 *
 * @param blockingCalls runs what may wait
 * @param context what the calls find on their thread
 */
public record ContextCalls(BlockingCalls blockingCalls, CallContext context) implements Calls {

	@Override
	public <T> @Nullable T here(Call<T> call) throws Throwable {
		return this.context.run(call);
	}

	@Override
	public <T> Mono<T> elsewhere(Call<T> call) {
		return this.blockingCalls.elsewhere(call, () -> {
		});
	}

	@Override
	public <T> Mono<T> around(Mono<T> source) {
		return this.context.around(source);
	}

}
