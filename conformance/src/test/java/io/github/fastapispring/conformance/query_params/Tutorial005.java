package io.github.fastapispring.conformance.query_params;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A query parameter that is required.
 */
@ConformanceApp("tutorial005")
class Tutorial005 {

	@ApiRouter
	static class Router {

		@Get("/items/{item_id}")
		Object readUserItem(String itemId, String needy) {
			return Map.of("item_id", itemId, "needy", needy);
		}

	}

}
