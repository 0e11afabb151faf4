package io.github.fastapispring.conformance.core_response_model;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Returned maps are read into the response model, with its defaults.
 */
@ConformanceApp("serialize_response")
class SerializeResponse {

	@ApiRouter("/items")
	static class Router {

		@Get(value = "/valid", responseModel = Item.class)
		Map<String, Object> getValid() {
			return Map.of("name", "valid", "price", 1.0);
		}

		@Get(value = "/coerce", responseModel = Item.class)
		Map<String, Object> getCoerce() {
			return Map.of("name", "coerce", "price", "1.0");
		}

		@Get(value = "/validlist", responseModel = Item.class)
		List<Map<String, Object>> getValidlist() {
			return List.of(Map.of("name", "foo"), Map.of("name", "bar", "price", 1.0),
					Map.of("name", "baz", "price", 2.0, "owner_ids", List.of(1, 2, 3)));
		}

	}

	record Item(String name, @Nullable Double price, @Nullable List<Integer> ownerIds) {
	}

}
