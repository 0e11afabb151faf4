package io.github.fastapispring.conformance.body_updates;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Put;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * An update that replaces what is stored.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		private final Map<String, Item> items = Item.store();

		@Get("/items/{item_id}")
		@Nullable Item readItem(String itemId) {
			return this.items.get(itemId);
		}

		@Put("/items/{item_id}")
		Item updateItem(String itemId, Item item) {
			this.items.put(itemId, item);
			return item;
		}

	}

}
