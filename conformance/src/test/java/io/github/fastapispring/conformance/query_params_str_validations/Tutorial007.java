package io.github.fastapispring.conformance.query_params_str_validations;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter of a least length, with a title.
 */
@ConformanceApp("tutorial007")
class Tutorial007 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Schema(title = "Query string") @Size(min = 3) @Nullable String q) {
			return new FoundItems(q);
		}

	}

}
