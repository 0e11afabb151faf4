package io.github.fastapispring.conformance.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Put;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * Path, query and body at once.
 */
@ConformanceApp("tutorial004")
class Tutorial004 {

	@ApiRouter
	static class Router {

		@Put("/items/{item_id}")
		Object updateItem(int itemId, Item item, @Nullable String q) {
			return new UpdatedItem(itemId, item, q);
		}

	}

	record UpdatedItem(int itemId, @JsonUnwrapped Item item,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String q) {
	}

}
