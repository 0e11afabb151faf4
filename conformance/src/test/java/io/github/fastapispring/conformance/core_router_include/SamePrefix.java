package io.github.fastapispring.conformance.core_router_include;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Two routers with the same path for different methods.
 */
@ConformanceApp("router_include_context.later_full_match_wins_over_earlier_included_partial_match")
class SamePrefix {

	@ApiRouter("/api")
	static class Reading {

		@Get("/items")
		Map<String, String> readItems() {
			return Map.of("method", "get");
		}

	}

	@ApiRouter("/api")
	static class Writing {

		@Post("/items")
		Map<String, String> createItem() {
			return Map.of("method", "post");
		}

	}

}
