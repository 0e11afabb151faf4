package io.github.fastapispring.conformance.schema_extra_example;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Put;
import io.github.fastapispring.conformance.ConformanceApp;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A body with several examples.
 */
@ConformanceApp("tutorial004")
class Tutorial004 {

	@ApiRouter
	static class Router {

		@Put("/items/{item_id}")
		Object updateItem(int itemId, @Schema(examples = { """
				{"name": "Foo", "description": "A very nice Item", "price": 35.4, "tax": 3.2}""", """
				{"name": "Bar", "price": "35.4"}""", """
				{"name": "Baz", "price": "thirty five point four"}""" }) Item item) {
			return Map.of("item_id", itemId, "item", item);
		}

	}

	record Item(String name, @Nullable String description, double price, @Nullable Double tax) {

	}

}
