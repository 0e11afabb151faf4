package io.github.fastapispring.conformance.query_params;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter that is a boolean.
 */
@ConformanceApp("tutorial003")
class Tutorial003 {

	@ApiRouter
	static class Router {

		@Get("/items/{item_id}")
		Object readItem(String itemId, @Nullable String q, @Query("short") @Default("false") boolean isShort) {
			return new Item(itemId, q, isShort ? null : "This is an amazing item that has a long description");
		}

	}

	record Item(String itemId, @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String q,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String description) {
	}

}
