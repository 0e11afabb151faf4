package io.github.fastapispring.conformance.path_params_numeric_validations;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A path parameter beside a required query parameter.
 */
@ConformanceApp("tutorial002")
class Tutorial002 {

	@ApiRouter
	static class Router {

		@Get("/items/{item_id}")
		Object readItems(int itemId, String q) {
			return new FoundItem(itemId, q);
		}

	}

}
