package io.github.fastapispring.conformance.query_params;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * Several path and query parameters.
 */
@ConformanceApp("tutorial004")
class Tutorial004 {

	@ApiRouter
	static class Router {

		@Get("/users/{user_id}/items/{item_id}")
		Object readUserItem(int userId, String itemId, @Nullable String q,
				@Query("short") @Default("false") boolean isShort) {
			return new Item(itemId, userId, q, isShort ? null : "This is an amazing item that has a long description");
		}

	}

	record Item(String itemId, int ownerId, @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String q,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String description) {
	}

}
