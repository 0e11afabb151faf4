package io.github.fastapispring.conformance.body_updates;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Partial;
import io.github.fastapispring.Patch;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * An update of the fields that are sent.
 */
@ConformanceApp("tutorial002")
class Tutorial002 {

	@ApiRouter
	static class Router {

		private final Map<String, Item> items = Item.store();

		@Get("/items/{item_id}")
		@Nullable Item readItem(String itemId) {
			return this.items.get(itemId);
		}

		@Patch("/items/{item_id}")
		@Nullable Item updateItem(String itemId, Partial<Item> item) {
			return this.items.computeIfPresent(itemId, (id, stored) -> item.applyTo(stored));
		}

	}

}
