package io.github.fastapispring.conformance.query_params_str_validations;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter whose name is none in Java.
 */
@ConformanceApp("tutorial009")
class Tutorial009 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Query("item-query") @Nullable String q) {
			return new FoundItems(q);
		}

	}

}
