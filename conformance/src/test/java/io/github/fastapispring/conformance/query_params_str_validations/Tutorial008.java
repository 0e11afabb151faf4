package io.github.fastapispring.conformance.query_params_str_validations;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter of a least length, with a title and a description.
 */
@ConformanceApp("tutorial008")
class Tutorial008 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Schema(title = "Query string",
				description = "Query string for the items to search in the database that have a good match") @Size(
						min = 3) @Nullable String q) {
			return new FoundItems(q);
		}

	}

}
