package io.github.fastapispring.conformance.query_params_str_validations;

import java.util.List;
import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A query parameter that may be repeated; what it holds is text.
 */
@ConformanceApp("tutorial013")
class Tutorial013 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Query @Default({}) List<Object> q) {
			return Map.of("q", q);
		}

	}

}
