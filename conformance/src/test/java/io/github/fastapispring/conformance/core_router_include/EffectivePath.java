package io.github.fastapispring.conformance.core_router_include;

import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.IncludedRouter;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A handler that asks for the template of its path, the prefixes included.
 */
@ConformanceApp("router_include_context.effective_route_context_is_available_in_scope_during_request")
class EffectivePath {

	@Bean
	IncludedRouter included() {
		return IncludedRouter.of(Router.class, "/api");
	}

	@ApiRouter
	static class Router {

		@Get("/items")
		Answer readItems(ServerWebExchange exchange) {
			PathPattern pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
			return new Answer(pattern != null, String.valueOf(pattern));
		}

	}

	record Answer(boolean hasContext, String path) {
	}

}
