package io.github.fastapispring.conformance.separate_openapi_schemas;

import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * A model that is read and written, with one schema for both.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Post("/items/")
		Object createItem(Item item) {
			return item;
		}

		@Get("/items/")
		List<Item> readItems() {
			return List.of(new Item("Portal Gun", "Device to travel through the multi-rick-verse"),
					new Item("Plumbus", null));
		}

	}

	record Item(String name, @Nullable String description) {

	}

}
