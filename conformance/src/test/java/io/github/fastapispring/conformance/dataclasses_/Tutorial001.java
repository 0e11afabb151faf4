package io.github.fastapispring.conformance.dataclasses_;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A record as body and as answer.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Post("/items/")
		Object createItem(Item item) {
			return item;
		}

	}

	record Item(String name, double price, @Nullable String description, @Nullable Double tax) {
	}

}
