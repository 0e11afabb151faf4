package io.github.fastapispring.dependency;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.ContextView;

import io.github.fastapispring.Scope;
import io.github.fastapispring.invocation.Ready;
import io.github.fastapispring.operation.PathOperation;

/**
 * The resources of one request, ended in the reverse order of the plan. An end that has
 * begun is not given up when the client goes.
 */
final class HeldResources {

	private static final Logger logger = LoggerFactory.getLogger(HeldResources.class);

	private static final Consumer<Throwable> NOT_LOGGED = (ex) -> {
	};

	private static final Mono<Void> NONE = Mono.empty();

	private final @Nullable Acquired[] acquired;

	private final Supplier<Mono<Void>> quiet;

	private final PathOperation operation;

	private final ContextView context;

	private boolean closed;

	private volatile boolean failed;

	private Mono<Void> last = NONE;

	/**
	 * No resources so far.
	 * @param size the number of dependencies
	 * @param quiet gives what completes when nobody uses the resources any more
	 * @param operation the path operation, for the log
	 * @param context the Reactor context of the request
	 */
	HeldResources(int size, Supplier<Mono<Void>> quiet, PathOperation operation, ContextView context) {
		this.acquired = new @Nullable Acquired[size];
		this.quiet = quiet;
		this.operation = operation;
		this.context = context;
	}

	/**
	 * Holds a resource. What comes after the end of the request is closed at once.
	 * @param slot its place in the order
	 * @param resource the resource
	 */
	void hold(int slot, Acquired resource) {
		if (!isTaken(slot, resource)) {
			closeAtOnce(resource);
		}
	}

	/**
	 * Closes a resource that nobody takes.
	 * @param resource the resource
	 */
	void closeAtOnce(Acquired resource) {
		logged(resource).contextWrite(this.context).subscribe();
	}

	private synchronized boolean isTaken(int slot, Acquired resource) {
		if (!this.closed) {
			this.acquired[slot] = resource;
		}
		return !this.closed;
	}

	private synchronized List<Acquired> held() {
		List<Acquired> held = new ArrayList<>();
		for (int i = this.acquired.length - 1; i >= 0; i--) {
			Acquired resource = this.acquired[i];
			if (resource != null) {
				held.add(resource);
			}
		}
		return held;
	}

	/**
	 * Runs the ends for success, then closes what lives no longer than the handler. Where
	 * one of them fails, the others end as for an error.
	 * @return fails with the error that is to be answered, or completes
	 */
	Mono<Void> succeed() {
		List<Acquired> held = held();
		if (areOnlyClosed(held)) {
			held.forEach(Acquired::decide);
			return Mono.empty();
		}
		return inOrder(this::logUnanswered, Mono
			.defer(() -> Flux.fromIterable(held()).concatMap(Acquired::succeed).then())
			.onErrorResume(this::failAndClose)
			.then(Mono.defer(() -> close(
					held().stream().filter((resource) -> resource.provider().scope() == Scope.HANDLER).toList()))));
	}

	private static boolean areOnlyClosed(List<Acquired> held) {
		for (Acquired resource : held) {
			if (!resource.isOnlyClosed()) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Runs the ends for an error, which may replace it, then closes everything.
	 * @param error the error
	 * @return fails with the error that is to be answered
	 */
	Mono<Void> fail(Throwable error) {
		return inOrder(NOT_LOGGED, Mono.defer(() -> Ready.after(this.quiet.get(), () -> failAndClose(error))));
	}

	private Mono<Void> failAndClose(Throwable error) {
		this.failed = true;
		Mono<Throwable> seen = Mono.just(error);
		for (Acquired resource : held()) {
			seen = seen.flatMap((current) -> resource.fail(current)
				.then(Mono.just(current))
				.onErrorResume((other) -> Mono.just(replace(current, other))));
		}
		return seen.flatMap((answered) -> closeAll().then(Mono.error(answered)));
	}

	private static Throwable replace(Throwable error, Throwable other) {
		if (other != error && other.getCause() != error) {
			other.addSuppressed(error);
		}
		return other;
	}

	private void logUnanswered(Throwable error) {
		logger.error("The client had gone when {} failed after its handler", this.operation, error);
	}

	/**
	 * Whether the handler, a provider or an end for success failed.
	 */
	boolean isFailed() {
		return this.failed;
	}

	/**
	 * Closes everything that is still open. What fails is logged and stops nothing.
	 * @param first what is done before, once no call is in progress any more
	 * @return completes when all is closed; not to be cancelled
	 */
	Mono<Void> close(Mono<Void> first) {
		Mono<Void> closing = Mono.defer(() -> Ready.after(this.quiet.get(), () -> Ready.after(first, this::closeAll)));
		Sinks.Empty<Void> closed = Sinks.empty();
		return isFirst(closed.asMono()) ? closing.doFinally((signal) -> closed.tryEmitEmpty())
				: inOrder(NOT_LOGGED, closing);
	}

	private synchronized boolean isFirst(Mono<Void> end) {
		boolean first = this.last == NONE;
		this.last = first ? end : this.last;
		return first;
	}

	private Mono<Void> closeAll() {
		markClosed();
		return close(held());
	}

	private synchronized void markClosed() {
		this.closed = true;
	}

	private Mono<Void> close(List<Acquired> resources) {
		return (resources.size() == 1) ? logged(resources.get(0))
				: Flux.fromIterable(resources).concatMap(this::logged).then();
	}

	private Mono<Void> logged(Acquired resource) {
		return resource.close().onErrorResume((ex) -> {
			logger.error("Closing {} failed in {}", resource.provider(), this.operation, ex);
			return Mono.empty();
		});
	}

	/**
	 * Runs after the ends before it, and to its own end even when nobody waits for it any
	 * more.
	 */
	private Mono<Void> inOrder(Consumer<Throwable> otherwise, Mono<Void> end) {
		return Mono.defer(() -> {
			Sinks.Empty<Void> done = Sinks.empty();
			AtomicBoolean left = new AtomicBoolean();
			before(done.asMono()).then(end)
				.contextWrite(this.context)
				.doOnError((ex) -> left.get(), otherwise)
				.subscribe(null, done::tryEmitError, done::tryEmitEmpty);
			return done.asMono().doOnCancel(() -> left.set(true));
		});
	}

	private synchronized Mono<Void> before(Mono<Void> next) {
		Mono<Void> before = this.last;
		this.last = next.onErrorComplete();
		return before;
	}

}
