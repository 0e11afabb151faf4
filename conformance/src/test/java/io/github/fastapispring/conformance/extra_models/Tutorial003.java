package io.github.fastapispring.conformance.extra_models;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * A response model with two alternatives.
 */
@ConformanceApp("tutorial003")
class Tutorial003 {

	@ApiRouter
	static class Router {

		private static final Map<String, Map<String, Object>> ITEMS = Map.of("item1",
				Map.of("description", "All my friends drive a low rider", "type", "car"), "item2",
				Map.of("description", "Music is my aeroplane, it's my aeroplane", "type", "plane", "size", 5));

		@Get(value = "/items/{item_id}", responseModel = Item.class)
		@Nullable Map<String, Object> readItem(String itemId) {
			return ITEMS.get(itemId);
		}

	}

	sealed interface Item permits PlaneItem, CarItem {

	}

	record PlaneItem(String description, @Default("plane") String type, int size) implements Item {
	}

	record CarItem(String description, @Default("car") String type) implements Item {
	}

}
