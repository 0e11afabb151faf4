package io.github.fastapispring.server;

import java.util.concurrent.atomic.AtomicBoolean;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.reactive.observation.ServerHttpObservationDocumentation;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.http.server.reactive.observation.ServerRequestObservationConvention;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;

/**
 * Observes requests as Spring's adapter does: {@code http.server.requests} with the same
 * convention and the same keys.
 */
final class Observations {

	private static final ServerRequestObservationConvention DEFAULT = new DefaultServerRequestObservationConvention();

	private final ObservationRegistry registry;

	private final ServerRequestObservationConvention convention;

	Observations(ObservationRegistry registry, ServerRequestObservationConvention convention) {
		this.registry = registry;
		this.convention = convention;
	}

	/**
	 * The observation of an exchange, which finds it among its attributes.
	 * @param exchange the exchange
	 * @return the observation, not started
	 */
	Observed of(DirectExchange exchange) {
		ServerRequestObservationContext context = new ServerRequestObservationContext(exchange.getRequest(),
				exchange.getResponse(), exchange.getAttributes());
		exchange.getAttributes().put(ServerRequestObservationContext.CURRENT_OBSERVATION_CONTEXT_ATTRIBUTE, context);
		return new Observed(context);
	}

	/**
	 * The observation of one exchange, which is stopped once.
	 */
	final class Observed {

		private final ServerRequestObservationContext context;

		private final Observation observation;

		private final AtomicBoolean over = new AtomicBoolean();

		private Observed(ServerRequestObservationContext context) {
			this.context = context;
			this.observation = ServerHttpObservationDocumentation.HTTP_REACTIVE_SERVER_REQUESTS
				.observation(Observations.this.convention, DEFAULT, () -> context, Observations.this.registry);
		}

		/**
		 * Starts.
		 * @param reactorContext the Reactor context of the request
		 * @return the same with the observation
		 */
		Context start(Context reactorContext) {
			Context observed = reactorContext.put(ObservationThreadLocalAccessor.KEY, this.observation);
			this.observation.start();
			return observed;
		}

		/** A response that is not committed has no status so far. */
		void complete() {
			if (this.over.compareAndSet(false, true)) {
				Throwable handled = (Throwable) this.context.getAttributes()
					.get(ExceptionHandlingWebHandler.HANDLED_WEB_EXCEPTION);
				if (handled != null) {
					this.observation.error(handled);
				}
				stop();
			}
		}

		void fail(Throwable error) {
			if (this.over.compareAndSet(false, true)) {
				this.context.setError(error);
				stop();
			}
		}

		void abort() {
			this.context.setConnectionAborted(true);
		}

		void cancel() {
			if (this.over.compareAndSet(false, true)) {
				abort();
				this.observation.stop();
			}
		}

		private void stop() {
			ServerHttpResponse response = this.context.getResponse();
			if (response == null || response.isCommitted()) {
				this.observation.stop();
			}
			else {
				response.beforeCommit(() -> Mono.fromRunnable(this.observation::stop));
			}
		}

	}

}
