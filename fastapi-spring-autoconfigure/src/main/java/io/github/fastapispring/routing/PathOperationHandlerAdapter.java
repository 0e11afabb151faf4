package io.github.fastapispring.routing;

import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.dependency.ProviderOverrides;
import io.github.fastapispring.error.BrokenRequestException;
import io.github.fastapispring.invocation.ConnectionLoop;

/**
 * Runs path operations. A failure goes first to the exception handlers of the router,
 * then on to those of the application.
 */
public final class PathOperationHandlerAdapter implements HandlerAdapter, Ordered {

	private final RouterExceptionHandlers exceptionHandlers;

	private final ProviderOverrides overrides;

	/**
	 * An adapter.
	 * @param exceptionHandlers the exception handlers that routers have
	 * @param overrides brings other providers to some requests
	 */
	public PathOperationHandlerAdapter(RouterExceptionHandlers exceptionHandlers, ProviderOverrides overrides) {
		this.exceptionHandlers = exceptionHandlers;
		this.overrides = overrides;
	}

	/** Before Spring's own adapter, which would take any handler method. */
	@Override
	public int getOrder() {
		return 0;
	}

	@Override
	public boolean supports(Object handler) {
		return handler instanceof PathOperationHandlerMethod;
	}

	@Override
	public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
		PathOperationHandlerMethod method = (PathOperationHandlerMethod) handler;
		return run(exchange, method).then(Mono.<HandlerResult>empty())
			.onErrorResume((ex) -> fail(exchange, method, ex));
	}

	/**
	 * Runs an operation.
	 * @param exchange the exchange
	 * @param method the operation
	 * @return completes when it is answered, fails with what {@link #fail} is to handle
	 */
	public Mono<Void> run(ServerWebExchange exchange, PathOperationHandlerMethod method) {
		return method.plan(this.overrides.of(exchange)).run(exchange);
	}

	/**
	 * Handles the failure of an operation on the event loop of its connection.
	 * @param exchange the exchange
	 * @param method the operation
	 * @param ex the failure
	 * @return the result of an exception handler of the router, nothing where the server
	 * itself has answered, or else the failure
	 */
	public Mono<HandlerResult> fail(ServerWebExchange exchange, PathOperationHandlerMethod method, Throwable ex) {
		if (ex instanceof BrokenRequestException) {
			return Mono.empty();
		}
		return ConnectionLoop.isHere(exchange) ? handle(exchange, method, ex)
				: ConnectionLoop.subscribe(exchange, Mono.defer(() -> handle(exchange, method, ex)));
	}

	/** The status of the answer that there would have been is not that of the error. */
	private Mono<HandlerResult> handle(ServerWebExchange exchange, PathOperationHandlerMethod method, Throwable ex) {
		exchange.getResponse().setRawStatusCode(null);
		return this.exceptionHandlers.handle(exchange, method, ex);
	}

}
