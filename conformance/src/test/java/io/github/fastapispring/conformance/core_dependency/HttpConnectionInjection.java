package io.github.fastapispring.conformance.core_dependency;

import java.util.Objects;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A dependency that reads the state of the application by way of the exchange.
 */
@ConformanceApp("http_connection_injection")
class HttpConnectionInjection {

	@ApiRouter
	static class Router {

		@Get("/http")
		Object getValueByHttp(@Depends Integer value) {
			return value;
		}

	}

	@Component
	static class Dependencies {

		@Provides
		Integer extractValueFromHttpConnection(ServerWebExchange exchange) {
			return Objects.requireNonNull(exchange.getApplicationContext()).getBean(State.class).value();
		}

	}

	@Bean
	State state() {
		return new State(42);
	}

	record State(int value) {
	}

}
