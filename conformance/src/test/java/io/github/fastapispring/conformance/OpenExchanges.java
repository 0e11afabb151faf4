package io.github.fastapispring.conformance;

import java.time.Duration;

import reactor.core.publisher.Mono;

import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;

/**
 * Counts the exchanges of an application that go on, as some do after the last byte of
 * their response.
 */
final class OpenExchanges implements HttpHandlerDecoratorFactory {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private int open;

	@Override
	public HttpHandler apply(HttpHandler handler) {
		return (request, response) -> Mono.defer(() -> {
			add(1);
			return handler.handle(request, response).doFinally((signal) -> add(-1));
		});
	}

	private synchronized void add(int change) {
		this.open += change;
		notifyAll();
	}

	/**
	 * Waits until no exchange goes on.
	 */
	synchronized void awaitEnd() {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		try {
			for (long left = PATIENCE.toMillis(); this.open > 0 && left > 0;) {
				wait(left);
				left = (deadline - System.nanoTime()) / 1_000_000;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		if (this.open > 0) {
			throw new IllegalStateException("The exchange does not end");
		}
	}

}
