package io.github.fastapispring.conformance.core_params;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Parameters that must be there but may be null.
 */
@ConformanceApp("required_noneable")
class RequiredNoneable {

	@ApiRouter
	static class Router {

		@Get("/query")
		@Nullable Object readQuery(@Query(required = true) @Nullable String q) {
			return q;
		}

		@Get("/explicit-query")
		@Nullable Object readExplicitQuery(@Query(name = "q", required = true) @Nullable String q) {
			return q;
		}

		@Post("/body-embed")
		@Nullable Object sendBodyEmbed(@Body(embed = true, required = true) @Nullable String b) {
			return b;
		}

	}

}
