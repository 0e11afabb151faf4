package io.github.fastapispring.conformance.query_params_str_validations;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter of a greatest length.
 */
@ConformanceApp("tutorial002")
class Tutorial002 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Size(max = 50) @Nullable String q) {
			return new FoundItems(q);
		}

	}

}
