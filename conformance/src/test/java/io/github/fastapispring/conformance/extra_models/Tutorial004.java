package io.github.fastapispring.conformance.extra_models;

import java.util.List;
import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A response model for every element of a list.
 */
@ConformanceApp("tutorial004")
class Tutorial004 {

	@ApiRouter
	static class Router {

		@Get(value = "/items/", responseModel = Item.class)
		List<Map<String, String>> readItems() {
			return List.of(Map.of("name", "Foo", "description", "There comes my hero"),
					Map.of("name", "Red", "description", "It's my aeroplane"));
		}

	}

	record Item(String name, String description) {
	}

}
