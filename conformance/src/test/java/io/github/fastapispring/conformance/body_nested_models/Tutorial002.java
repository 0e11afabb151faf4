package io.github.fastapispring.conformance.body_nested_models;

import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Put;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * A model with a list of text.
 */
@ConformanceApp("tutorial002")
class Tutorial002 {

	@ApiRouter
	static class Router {

		@Put("/items/{item_id}")
		Object updateItem(int itemId, Item item) {
			return new Results(itemId, item);
		}

	}

	record Item(String name, @Nullable String description, double price, @Nullable Double tax, @Default( {
		}) List<String> tags){
	}

	record Results(int itemId, Item item) {
	}

}
