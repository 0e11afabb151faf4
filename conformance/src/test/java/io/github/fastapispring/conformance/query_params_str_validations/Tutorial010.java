package io.github.fastapispring.conformance.query_params_str_validations;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter with a name of its own and all its constraints.
 */
@ConformanceApp("tutorial010")
class Tutorial010 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Query("item-query") @Schema(title = "Query string",
				description = "Query string for the items to search in the database that have a good match",
				deprecated = true) @Size(min = 3, max = 50) @Pattern(regexp = "^fixedquery$") @Nullable String q) {
			return new FoundItems(q);
		}

	}

}
