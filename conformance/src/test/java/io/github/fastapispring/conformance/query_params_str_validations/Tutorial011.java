package io.github.fastapispring.conformance.query_params_str_validations;

import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter that may be repeated or left out.
 */
@ConformanceApp("tutorial011")
class Tutorial011 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Nullable List<String> q) {
			return new QueryItems(q);
		}

	}

	record QueryItems(@Nullable List<String> q) {
	}

}
