package io.github.fastapispring.conformance.additional_status_codes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Put;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * One handler with two statuses, and scalars in the body.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		private final Map<String, Item> items = new ConcurrentHashMap<>(
				Map.of("foo", new Item("Fighters", 6), "bar", new Item("Tenders", 3)));

		@Put("/items/{item_id}")
		ResponseEntity<Object> upsertItem(String itemId, @Body @Nullable String name, @Body @Nullable Integer size) {
			Item item = new Item(name, size);
			boolean isNew = this.items.put(itemId, item) == null;
			return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(item);
		}

	}

	record Item(@Nullable String name, @Nullable Integer size) {
	}

}
