package io.github.fastapispring.conformance.response_model;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * The response model fills in what a returned object or map leaves out.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Post(value = "/items/", responseModel = Item.class)
		Item createItem(Item item) {
			return item;
		}

		@Get(value = "/items/", responseModel = Item.class)
		List<Map<String, Object>> readItems() {
			return List.of(Map.of("name", "Portal Gun", "price", 42.0), Map.of("name", "Plumbus", "price", 32.0));
		}

	}

	record Item(String name, @Nullable String description, double price, @Nullable Double tax,
			@Default List<String> tags) {
	}

}
