package io.github.fastapispring.conformance.path_operation_configuration;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Summary and description of an operation.
 */
@ConformanceApp("tutorial003")
class Tutorial003 {

	@ApiRouter
	static class Router {

		@Post(path = "/items/", summary = "Create an item",
				description = "Create an item with all the information, name, description, price, tax and a set of unique tags")
		Item createItem(Item item) {
			return item;
		}

	}

}
