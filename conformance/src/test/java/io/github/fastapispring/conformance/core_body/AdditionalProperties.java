package io.github.fastapispring.conformance.core_body;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A map inside the body.
 */
@ConformanceApp("additional_properties")
class AdditionalProperties {

	@ApiRouter
	static class Router {

		@Post("/foo")
		Object foo(Items items) {
			return items.items();
		}

	}

	record Items(Map<String, Integer> items) {
	}

}
