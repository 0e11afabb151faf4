package io.github.fastapispring.conformance.handling_errors;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * An item that is not found.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		private final Map<String, String> items = Map.of("foo", "The Foo Wrestlers");

		@Get("/items/{item_id}")
		Object readItem(String itemId) {
			String item = this.items.get(itemId);
			if (item == null) {
				throw HttpException.notFound("Item not found");
			}
			return Map.of("item", item);
		}

	}

}
