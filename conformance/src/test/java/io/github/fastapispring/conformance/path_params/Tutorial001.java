package io.github.fastapispring.conformance.path_params;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A path parameter that may be any text.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Get("/items/{item_id}")
		Object readItem(Object itemId) {
			return Map.of("item_id", itemId);
		}

	}

}
