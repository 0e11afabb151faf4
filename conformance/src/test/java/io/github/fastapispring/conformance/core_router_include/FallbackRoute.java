package io.github.fastapispring.conformance.core_router_include;

import java.util.Map;

import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Two routers with the same path, one of which does not match the request.
 */
@ConformanceApp("router_include_context.failed_included_match_does_not_leak_effective_context_to_later_route")
class FallbackRoute {

	@ApiRouter("/api")
	static class Rejecting {

		@Get(path = "/items", consumes = "application/x-rejected")
		Map<String, String> rejectedItem() {
			return Map.of("source", "rejected");
		}

	}

	@ApiRouter("/api")
	static class Fallback {

		@Get("/items")
		Map<String, Object> fallbackItem(ServerWebExchange exchange) {
			return Map.of("source", "fallback", "context_path",
					exchange.getRequiredAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE).toString());
		}

	}

}
