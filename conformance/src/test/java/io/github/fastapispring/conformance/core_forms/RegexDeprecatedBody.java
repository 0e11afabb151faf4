package io.github.fastapispring.conformance.core_forms;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Form;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A field with a pattern.
 */
@ConformanceApp("regex_deprecated_body.no_query")
class RegexDeprecatedBody {

	@ApiRouter
	static class Router {

		@Post("/items/")
		Object readItems(@Form @Pattern(regexp = "^fixedquery$") @Nullable String q) {
			return "Hello " + ((q != null) ? q : "World");
		}

	}

}
