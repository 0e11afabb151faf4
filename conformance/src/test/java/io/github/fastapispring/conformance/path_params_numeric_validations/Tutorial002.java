package io.github.fastapispring.conformance.path_params_numeric_validations;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A path parameter beside a required query parameter.
 */
@ConformanceApp("tutorial002")
class Tutorial002 {

	@ApiRouter
	static class Router {

		@Get("/items/{item_id}")
		Object readItems(@Schema(title = "The ID of the item to get") int itemId, String q) {
			return new FoundItem(itemId, q);
		}

	}

}
