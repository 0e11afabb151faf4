package io.github.fastapispring.conformance.body_multiple_params;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Put;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A single model that is embedded in the body under its name.
 */
@ConformanceApp("tutorial005")
class Tutorial005 {

	@ApiRouter
	static class Router {

		@Put("/items/{item_id}")
		Object updateItem(int itemId, @Body(embed = true) Item item) {
			return new Results(itemId, item);
		}

	}

	record Results(int itemId, Item item) {
	}

}
