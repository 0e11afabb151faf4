package io.github.fastapispring.conformance.core_response_model;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Partial;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Models alone, in lists and in maps, each also without the fields that nobody set.
 */
@ConformanceApp("serialize_response_model")
class SerializeResponseModel {

	@ApiRouter("/items")
	static class Router {

		@Get("/valid")
		Item getValid() {
			return new Item("valid", 1.0, null);
		}

		@Get(value = "/coerce", responseModel = Item.class)
		Map<String, Object> getCoerce() {
			return Map.of("aliased_name", "coerce", "price", "1.0");
		}

		@Get("/validlist")
		List<Item> getValidlist() {
			return List.of(new Item("foo", null, null), new Item("bar", 1.0, null),
					new Item("baz", 2.0, List.of(1, 2, 3)));
		}

		@Get("/validdict")
		Map<String, Item> getValiddict() {
			return Map.of("k1", new Item("foo", null, null), "k2", new Item("bar", 1.0, null), "k3",
					new Item("baz", 2.0, List.of(1, 2, 3)));
		}

		@Get(value = "/valid-exclude-unset", responseModel = Item.class, excludeUnset = true)
		Partial<Item> getValidExcludeUnset() {
			return item(Map.of("name", "valid", "price", 1.0));
		}

		@Get(value = "/coerce-exclude-unset", responseModel = Item.class, excludeUnset = true)
		Map<String, Object> getCoerceExcludeUnset() {
			return Map.of("aliased_name", "coerce", "price", "1.0");
		}

		@Get(value = "/validlist-exclude-unset", responseModel = Item.class, excludeUnset = true)
		List<Partial<Item>> getValidlistExcludeUnset() {
			return List.of(item(Map.of("name", "foo")), item(Map.of("name", "bar", "price", 1.0)),
					item(Map.of("name", "baz", "price", 2.0, "ownerIds", List.of(1, 2, 3))));
		}

		@Get(value = "/validdict-exclude-unset", responseModel = Item.class, excludeUnset = true)
		Map<String, Partial<Item>> getValiddictExcludeUnset() {
			return Map.of("k1", item(Map.of("name", "foo")), "k2", item(Map.of("name", "bar", "price", 1.0)), "k3",
					item(Map.of("name", "baz", "price", 2.0, "ownerIds", List.of(1, 2, 3))));
		}

		private static Partial<Item> item(Map<String, Object> values) {
			return Partial.of(Item.class, values);
		}

	}

	record Item(@JsonProperty("aliased_name") String name, @Nullable Double price, @Nullable List<Integer> ownerIds) {
	}

}
