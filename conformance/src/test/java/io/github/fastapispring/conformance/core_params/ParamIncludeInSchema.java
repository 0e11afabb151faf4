package io.github.fastapispring.conformance.core_params;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Cookie;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.conformance.ConformanceApp;
import io.swagger.v3.oas.annotations.Parameter;

/**
 * Parameters from every place that are not documented.
 */
@ConformanceApp("param_include_in_schema")
class ParamIncludeInSchema {

	@ApiRouter
	static class Router {

		@Get("/hidden_cookie")
		Object hiddenCookie(@Parameter(hidden = true) @Cookie @Nullable String hiddenCookie) {
			return new HiddenCookie(hiddenCookie);
		}

		@Get("/hidden_header")
		Object hiddenHeader(@Parameter(hidden = true) @Header @Nullable String hiddenHeader) {
			return new HiddenHeader(hiddenHeader);
		}

		@Get("/hidden_path/{hidden_path}")
		Object hiddenPath(@Parameter(hidden = true) String hiddenPath) {
			return Map.of("hidden_path", hiddenPath);
		}

		@Get("/hidden_query")
		Object hiddenQuery(@Parameter(hidden = true) @Nullable String hiddenQuery) {
			return new HiddenQuery(hiddenQuery);
		}

	}

	record HiddenCookie(@Nullable String hiddenCookie) {
	}

	record HiddenHeader(@Nullable String hiddenHeader) {
	}

	record HiddenQuery(@Nullable String hiddenQuery) {
	}

}
