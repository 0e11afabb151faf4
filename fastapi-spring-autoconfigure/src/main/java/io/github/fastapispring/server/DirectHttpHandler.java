package io.github.fastapispring.server;

import java.util.List;

import io.micrometer.observation.ObservationRegistry;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import org.springframework.web.server.adapter.HttpWebHandlerAdapter;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Does for an exchange what Spring's {@link HttpWebHandlerAdapter} and
 * {@link ExceptionHandlingWebHandler} do, in one step: the filters, the handler, the
 * exception handlers, the observation, the end of the response.
 *
 * <p>
 * While Spring's adapter logs its requests (its logger is at {@code DEBUG}), it has them.
 */
public final class DirectHttpHandler implements HttpHandler {

	private static final Log logger = LogFactory.getLog(HttpWebHandlerAdapter.class);

	private final HttpWebHandlerAdapter spring;

	private final WebHandler handler;

	private final List<WebExceptionHandler> exceptionHandlers;

	private final @Nullable ForwardedHeaderTransformer forwardedHeaders;

	private final @Nullable Observations observations;

	private DirectHttpHandler(HttpWebHandlerAdapter spring, ExceptionHandlingWebHandler handling) {
		this.spring = spring;
		this.handler = handling.getDelegate();
		this.exceptionHandlers = handling.getExceptionHandlers();
		this.forwardedHeaders = spring.getForwardedHeaderTransformer();
		ObservationRegistry registry = spring.getObservationRegistry();
		this.observations = registry.isNoop() ? null : new Observations(registry, spring.getObservationConvention());
	}

	/**
	 * A handler that does what another one does.
	 * @param handler the other handler
	 * @param steps takes note
	 * @return the other handler itself where it is not Spring's own
	 */
	public static HttpHandler inPlaceOf(HttpHandler handler, DirectSteps steps) {
		if (handler.getClass() != HttpWebHandlerAdapter.class
				|| !(((HttpWebHandlerAdapter) handler).getDelegate() instanceof ExceptionHandlingWebHandler handling)) {
			steps.leave(DirectSteps.Step.EXCHANGE, "the handler is " + handler.getClass().getName());
			return handler;
		}
		DirectHttpHandler direct = new DirectHttpHandler((HttpWebHandlerAdapter) handler, handling);
		steps.useUnless(DirectSteps.Step.EXCHANGE,
				() -> direct.isPropagated() ? "spring.reactor.context-propagation" : null);
		return direct;
	}

	@Override
	public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
		return isLeft() ? this.spring.handle(request, response) : forwarded(request, response);
	}

	private boolean isLeft() {
		return logger.isDebugEnabled() || isPropagated();
	}

	/**
	 * Reactor itself moves the observation to the threads only in operators of its own.
	 */
	private boolean isPropagated() {
		return this.observations != null && Hooks.isAutomaticContextPropagationEnabled();
	}

	private Mono<Void> forwarded(ServerHttpRequest request, ServerHttpResponse response) {
		ServerHttpRequest forwarded = request;
		if (this.forwardedHeaders != null) {
			try {
				forwarded = this.forwardedHeaders.apply(request);
			}
			catch (RuntimeException ex) {
				response.setStatusCode(HttpStatus.BAD_REQUEST);
				return response.setComplete();
			}
		}
		DirectExchange exchange = new DirectExchange(forwarded, response, this.spring);
		Boolean htmlEscape = this.spring.getDefaultHtmlEscape();
		if (htmlEscape != null) {
			exchange.getAttributes().put(ServerWebExchange.HTML_ESCAPE_ATTRIBUTE, htmlEscape);
		}
		return new MonoExchange(exchange, this, (this.observations != null) ? this.observations.of(exchange) : null);
	}

	Mono<Void> filterAndHandle(DirectExchange exchange) {
		try {
			return this.handler.handle(exchange);
		}
		catch (Throwable ex) {
			return Mono.error(ex);
		}
	}

	/**
	 * Lets one exception handler after the other try. The first of Spring's only adds a
	 * checkpoint to the stack trace, which an answer that was meant has no use for.
	 * @param exchange the exchange
	 * @param failure the failure
	 * @param observed the observation of the exchange, if there is one
	 * @return completes when it is answered
	 */
	Mono<Void> recover(DirectExchange exchange, Throwable failure, Observations.@Nullable Observed observed) {
		Mono<Void> recovered = Mono.error(failure);
		boolean meant = failure instanceof ErrorResponse || failure.getStackTrace().length == 0;
		for (int i = meant ? 1 : 0; i < this.exceptionHandlers.size(); i++) {
			WebExceptionHandler next = this.exceptionHandlers.get(i);
			recovered = recovered.onErrorResume((ex) -> {
				exchange.getAttributes().put(ExceptionHandlingWebHandler.HANDLED_WEB_EXCEPTION, ex);
				return next.handle(exchange, ex);
			});
		}
		return recovered.onErrorResume((ex) -> unresolved(exchange, ex, observed));
	}

	/** Spring's adapter itself says what nobody handles. */
	private Mono<Void> unresolved(DirectExchange exchange, Throwable ex, Observations.@Nullable Observed observed) {
		if (observed != null && !exchange.getResponse().setStatusCode(HttpStatus.INTERNAL_SERVER_ERROR)
				&& DisconnectedClientHelper.isClientDisconnectedException(ex)) {
			observed.abort();
		}
		return new Unresolved(exchange, ex).handle(exchange.getRequest(), exchange.getResponse());
	}

	/**
	 * Spring's adapter of an exchange that has failed.
	 */
	private static final class Unresolved extends HttpWebHandlerAdapter {

		private final DirectExchange exchange;

		Unresolved(DirectExchange exchange, Throwable ex) {
			super((failed) -> Mono.error(ex));
			this.exchange = exchange;
		}

		@Override
		protected ServerWebExchange createExchange(ServerHttpRequest request, ServerHttpResponse response) {
			return this.exchange;
		}

	}

}
