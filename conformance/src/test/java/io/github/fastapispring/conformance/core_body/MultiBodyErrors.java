package io.github.fastapispring.conformance.core_body;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Positive;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Errors in several elements of a list.
 */
@ConformanceApp("multi_body_errors")
class MultiBodyErrors {

	@ApiRouter
	static class Router {

		@Post("/items/")
		Object saveItemNoBody(List<Item> item) {
			return Map.of("item", item.stream().map(SavedItem::of).toList());
		}

	}

	record Item(String name, @Positive BigDecimal age) {
	}

	/** A decimal is text in FastAPI's answers. */
	record SavedItem(String name, String age) {

		static SavedItem of(Item item) {
			return new SavedItem(item.name(), item.age().toPlainString());
		}

	}

}
