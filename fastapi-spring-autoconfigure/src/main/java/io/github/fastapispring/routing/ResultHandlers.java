package io.github.fastapispring.routing;

import java.util.List;
import java.util.function.Supplier;

import reactor.core.publisher.Mono;

import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.server.ServerWebExchange;

/**
 * Spring's result handlers, called while the dependencies of a request are still there.
 */
public final class ResultHandlers {

	private final Supplier<List<HandlerResultHandler>> handlers;

	/**
	 * Result handlers.
	 * @param handlers gives them in their order, once all are made
	 */
	public ResultHandlers(Supplier<List<HandlerResultHandler>> handlers) {
		this.handlers = SingletonSupplier.of(handlers);
	}

	/**
	 * Writes a result.
	 * @param exchange the exchange
	 * @param result the result
	 * @return completes when it is written
	 */
	public Mono<Void> handle(ServerWebExchange exchange, HandlerResult result) {
		for (HandlerResultHandler handler : this.handlers.get()) {
			if (handler.supports(result)) {
				return handler.handleResult(exchange, result);
			}
		}
		return Mono.error(new IllegalStateException("Nothing writes the result of " + result.getHandler()));
	}

}
