package io.github.fastapispring.dependency;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.github.fastapispring.Resource;
import io.github.fastapispring.Scope;
import io.github.fastapispring.invocation.BlockingCalls;
import io.github.fastapispring.invocation.CallContext;
import io.github.fastapispring.operation.Provider;

/**
 * A resource that a request holds: it succeeds or fails, and is closed, each once.
 */
final class Acquired {

	private final Provider provider;

	private final Resource<?> resource;

	private final BlockingCalls blockingCalls;

	private boolean decided;

	private boolean closed;

	private Acquired(Provider provider, Resource<?> resource, BlockingCalls blockingCalls) {
		this.provider = provider;
		this.resource = resource;
		this.blockingCalls = blockingCalls;
	}

	/**
	 * Takes the resource that a provider returned, or the one that a closeable value is.
	 * @param provider the provider
	 * @param value what it returned
	 * @param blockingCalls runs plain ends
	 * @return the resource, null where there is no end
	 */
	static @Nullable Acquired of(Provider provider, @Nullable Object value, BlockingCalls blockingCalls) {
		if (value instanceof Resource<?> resource) {
			return new Acquired(provider, resource, blockingCalls);
		}
		return (value instanceof AutoCloseable closeable && provider.autoClose())
				? new Acquired(provider, Resource.of(closeable).onClose(AutoCloseable::close), blockingCalls) : null;
	}

	Provider provider() {
		return this.provider;
	}

	/**
	 * Whether success is all the same to it, since it has no end for it and lives on.
	 */
	boolean isOnlyClosed() {
		return !this.resource.hasSuccessHooks() && this.provider.scope() != Scope.HANDLER;
	}

	/**
	 * Runs the ends for success, after which there is none for an error.
	 */
	Mono<Void> succeed() {
		return Mono.defer(() -> isDecided() ? Mono.empty()
				: run(Resource.Plain::succeed, Resource.Reactive::succeed).doOnSuccess((done) -> decide()));
	}

	/**
	 * Runs the ends for an error, unless it had success.
	 */
	Mono<Void> fail(Throwable error) {
		return Mono.defer(
				() -> decide() ? run((plain) -> plain.fail(error), (reactive) -> reactive.fail(error)) : Mono.empty());
	}

	Mono<Void> close() {
		return Mono
			.defer(() -> markClosed() ? run(Resource.Plain::close, Resource.Reactive::close) : Mono.<Void>empty());
	}

	private synchronized boolean isDecided() {
		return this.decided || this.closed;
	}

	/**
	 * Decides over its success, which nothing can change any more.
	 * @return whether that was open
	 */
	synchronized boolean decide() {
		boolean first = !isDecided();
		this.decided = true;
		return first;
	}

	private synchronized boolean markClosed() {
		boolean first = !this.closed;
		this.closed = true;
		return first;
	}

	private Mono<Void> run(PlainEnd plain, ReactiveEnd reactive) {
		if (this.resource instanceof Resource.Plain<?> held) {
			return this.blockingCalls.finish(() -> {
				plain.run(held);
				return null;
			});
		}
		Mono<Void> ending = Mono.defer(() -> reactive.run((Resource.Reactive<?>) this.resource));
		return Mono.deferContextual((context) -> CallContext.of(context).around(ending));
	}

	private interface PlainEnd {

		void run(Resource.Plain<?> resource) throws Throwable;

	}

	private interface ReactiveEnd {

		Mono<Void> run(Resource.Reactive<?> resource);

	}

}
