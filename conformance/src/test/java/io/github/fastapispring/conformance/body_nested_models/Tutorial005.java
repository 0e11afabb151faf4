package io.github.fastapispring.conformance.body_nested_models;

import java.util.Set;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Put;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * A model within a model, with a URL.
 */
@ConformanceApp("tutorial005")
class Tutorial005 {

	@ApiRouter
	static class Router {

		@Put("/items/{item_id}")
		Object updateItem(int itemId, Item item) {
			return new Results(itemId, item);
		}

	}

	record Item(String name, @Nullable String description, double price, @Nullable Double tax, @Default( {
		}) Set<String> tags, @Nullable Image image){
	}

	record Results(int itemId, Item item) {
	}

}
