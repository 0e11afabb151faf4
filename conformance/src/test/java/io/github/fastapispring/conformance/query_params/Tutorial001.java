package io.github.fastapispring.conformance.query_params;

import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Query parameters with defaults.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		private static final List<Item> ITEMS = List.of(new Item("Foo"), new Item("Bar"), new Item("Baz"));

		@Get("/items/")
		Object readItem(@Default("0") int skip, @Default("10") int limit) {
			return ITEMS.stream().skip(skip).limit(limit).toList();
		}

	}

	record Item(String itemName) {
	}

}
