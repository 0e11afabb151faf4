package io.github.fastapispring.server;

import java.util.List;
import java.util.Optional;

import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.reactive.DispatchExceptionHandler;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.routing.GuardedHandlers;
import io.github.fastapispring.routing.PathOperationHandlerAdapter;
import io.github.fastapispring.routing.PathOperationHandlerMethod;
import io.github.fastapispring.routing.ResultHandlers;
import io.github.fastapispring.routing.RouterHandlerMapping;

/**
 * Runs a path operation at once where method and path tell which one it is, and leaves
 * every other request to Spring's way through all mappings and adapters. Failures go to
 * the same exception handlers in the same order.
 */
public final class DirectDispatcherHandler extends DispatcherHandler {

	private final RouterHandlerMapping routers;

	private final PathOperationHandlerAdapter operations;

	private final ResultHandlers resultHandlers;

	private final List<DispatchExceptionHandler> exceptionHandlers;

	private DirectDispatcherHandler(ApplicationContext context, RouterHandlerMapping routers,
			PathOperationHandlerAdapter operations, List<HandlerAdapter> adapters, ResultHandlers resultHandlers) {
		super(context);
		this.routers = routers;
		this.operations = operations;
		this.exceptionHandlers = adapters.stream()
			.filter(DispatchExceptionHandler.class::isInstance)
			.map(DispatchExceptionHandler.class::cast)
			.toList();
		this.resultHandlers = resultHandlers;
	}

	/**
	 * A dispatcher that does what another one does.
	 * @param spring the other dispatcher
	 * @param context has the mappings and adapters
	 * @param routers looks up path operations
	 * @param operations runs them
	 * @param adapters all adapters in their order, some of which handle exceptions
	 * @param resultHandlers write what exception handlers return
	 * @param steps takes note
	 * @return the other dispatcher itself where something may come between a request and
	 * its path operation
	 */
	public static DispatcherHandler inPlaceOf(DispatcherHandler spring, ApplicationContext context,
			RouterHandlerMapping routers, PathOperationHandlerAdapter operations, List<HandlerAdapter> adapters,
			ResultHandlers resultHandlers, DirectSteps steps) {
		List<HandlerMapping> mappings = spring.getHandlerMappings();
		EarlierMappings earlier = new EarlierMappings((mappings != null) ? mappings : List.of(), routers);
		Optional<HandlerAdapter> adapter = adapters.stream()
			.takeWhile((other) -> other != operations)
			.filter((other) -> !(other instanceof GuardedHandlers))
			.findFirst();
		if (earlier.unknown() != null || adapter.isPresent()) {
			steps.leave(DirectSteps.Step.DISPATCH,
					((earlier.unknown() != null) ? earlier.unknown() : adapter.get()) + " comes before routers");
			return spring;
		}
		routers.leave(earlier.paths());
		steps.use(DirectSteps.Step.DISPATCH);
		return new DirectDispatcherHandler(context, routers, operations, adapters, resultHandlers);
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange) {
		PathOperationHandlerMethod operation = isForOthers(exchange) ? null : this.routers.lookup(exchange);
		return (operation != null)
				? this.operations.run(exchange, operation).onErrorResume((ex) -> fail(exchange, operation, ex))
				: super.handle(exchange);
	}

	/** Spring takes 403 for the word of its CORS processor, whoever has set it. */
	private static boolean isForOthers(ServerWebExchange exchange) {
		return CorsUtils.isPreFlightRequest(exchange.getRequest())
				|| HttpStatus.FORBIDDEN.equals(exchange.getResponse().getStatusCode());
	}

	private Mono<Void> fail(ServerWebExchange exchange, PathOperationHandlerMethod operation, Throwable failure) {
		Mono<HandlerResult> handled = this.operations.fail(exchange, operation, failure);
		for (DispatchExceptionHandler handler : this.exceptionHandlers) {
			handled = handled.onErrorResume((ex) -> handler.handleError(exchange, ex));
		}
		return handled.flatMap((result) -> this.resultHandlers.handle(exchange, result));
	}

}
