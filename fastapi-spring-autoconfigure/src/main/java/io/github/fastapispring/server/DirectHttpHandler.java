package io.github.fastapispring.server;

import java.util.List;

import io.micrometer.observation.ObservationRegistry;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
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
		this.handler = DirectFilterChain.inPlaceOf(handling.getDelegate());
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
	 * Whether a failure is an answer that was meant, whose trace is of no use.
	 */
	static boolean isMeant(Throwable failure) {
		return failure instanceof ErrorResponse || failure.getStackTrace().length == 0;
	}

	/**
	 * The exception handler that is first to try. The first of Spring's only adds a
	 * checkpoint to the stack trace.
	 * @param failure the failure
	 * @return its index for {@link #recover}
	 */
	int firstRecovery(Throwable failure) {
		return isMeant(failure) ? Math.min(1, this.exceptionHandlers.size()) : 0;
	}

	/**
	 * Lets an exception handler try, or after the last one says that nobody handles it.
	 * @param exchange the exchange
	 * @param failure the failure
	 * @param index the index of the handler
	 * @param observed the observation of the exchange, if there is one
	 * @return completes when it is answered, fails with what the next one is to handle;
	 * null where there is no next one
	 */
	@Nullable Mono<Void> recover(DirectExchange exchange, Throwable failure, int index,
			Observations.@Nullable Observed observed) {
		if (index > this.exceptionHandlers.size()) {
			return null;
		}
		try {
			return (index < this.exceptionHandlers.size()) ? handle(exchange, failure, index)
					: unresolved(exchange, failure, observed);
		}
		catch (Throwable ex) {
			Exceptions.throwIfFatal(ex);
			return Mono.error(Exceptions.addSuppressed(ex, failure));
		}
	}

	private Mono<Void> handle(DirectExchange exchange, Throwable failure, int index) {
		exchange.getAttributes().put(ExceptionHandlingWebHandler.HANDLED_WEB_EXCEPTION, failure);
		return this.exceptionHandlers.get(index).handle(exchange, failure);
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
