package io.github.fastapispring.conformance.body_multiple_params;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Put;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * A body of two models and a number.
 */
@ConformanceApp("tutorial003")
class Tutorial003 {

	@ApiRouter
	static class Router {

		@Put("/items/{item_id}")
		Object updateItem(int itemId, Item item, User user, @Body int importance) {
			return new Results(itemId, item, user, importance);
		}

	}

	record User(String username, @Nullable String fullName) {
	}

	record Results(int itemId, Item item, User user, int importance) {
	}

}
