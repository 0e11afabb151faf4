package io.github.fastapispring.conformance.strict_content_type;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * An application that reads a body without a content type as JSON.
 */
@ConformanceApp(value = "tutorial001", properties = "fastapi.strict-content-type=false")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Post("/items/")
		Object createItem(Item item) {
			return item;
		}

	}

	record Item(String name, double price) {
	}

}
