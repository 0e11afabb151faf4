package io.github.fastapispring.conformance.query_params_str_validations;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;
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
		Object readItems(
				@Query("item-query") @Size(min = 3, max = 50) @Pattern(regexp = "^fixedquery$") @Nullable String q) {
			return new FoundItems(q);
		}

	}

}
