package io.github.fastapispring.conformance.path_operation_configuration;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * The description of a successful answer.
 */
@ConformanceApp("tutorial005")
class Tutorial005 {

	@ApiRouter
	static class Router {

		@Post(path = "/items/", summary = "Create an item")
		Item createItem(Item item) {
			return item;
		}

	}

}
