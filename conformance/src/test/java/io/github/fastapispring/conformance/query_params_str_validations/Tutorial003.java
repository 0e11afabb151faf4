package io.github.fastapispring.conformance.query_params_str_validations;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter of a least and a greatest length.
 */
@ConformanceApp("tutorial003")
class Tutorial003 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Size(min = 3, max = 50) @Nullable String q) {
			return new FoundItems(q);
		}

	}

}
