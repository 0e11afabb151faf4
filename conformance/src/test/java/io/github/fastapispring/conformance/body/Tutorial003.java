package io.github.fastapispring.conformance.body;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Put;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A path parameter beside a body.
 */
@ConformanceApp("tutorial003")
class Tutorial003 {

	@ApiRouter
	static class Router {

		@Put("/items/{item_id}")
		Object updateItem(int itemId, Item item) {
			return new UpdatedItem(itemId, item);
		}

	}

	record UpdatedItem(int itemId, @JsonUnwrapped Item item) {
	}

}
