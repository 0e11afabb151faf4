package io.github.fastapispring.conformance.core_router;

import java.util.Map;

import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A handler that asks for the template of its path.
 */
@ConformanceApp("route_scope")
class RouteScope {

	@ApiRouter
	static class Router {

		@Get("/users/{user_id}")
		Object getUser(String userId, ServerWebExchange exchange) {
			return Map.of("user_id", userId, "path",
					exchange.getRequiredAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE).toString());
		}

	}

}
