package io.github.fastapispring.conformance.core_dependency_yield;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * What a dependency leaves for the handler in the attributes of the exchange, as long as
 * the request lasts.
 */
@ConformanceApp("dependency_contextvars")
class DependencyContextvars {

	@ApiRouter
	static class Router {

		@Get(path = "/user", dependencies = RequestState.class)
		@Nullable Object getUser(ServerWebExchange exchange) {
			return exchange.getAttribute("user");
		}

	}

	@Component
	static class Dependencies {

		@Provides
		Mono<Resource<RequestState>> setUpRequestStateDependency(ServerWebExchange exchange) {
			return Mono.fromSupplier(() -> {
				exchange.getAttributes().put("user", "deadpond");
				return Resource.reactive(new RequestState())
					.onClose((state) -> Mono.fromRunnable(() -> exchange.getAttributes().remove("user")));
			});
		}

	}

	@Bean
	WebFilter customMiddleware() {
		return (exchange, chain) -> {
			exchange.getResponse().getHeaders().set("custom", "foo");
			return chain.filter(exchange);
		};
	}

	record RequestState() {
	}

}
