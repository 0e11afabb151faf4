package io.github.fastapispring.conformance.query_params_str_validations;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter of a least length; that it is documented with a title and a
 * description does not show here.
 */
@ConformanceApp({ "tutorial007", "tutorial008" })
class Tutorial007And008 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Size(min = 3) @Nullable String q) {
			return new FoundItems(q);
		}

	}

}
