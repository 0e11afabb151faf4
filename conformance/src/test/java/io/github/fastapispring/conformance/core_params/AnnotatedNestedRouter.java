package io.github.fastapispring.conformance.core_params;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A router inside another one.
 */
@ConformanceApp("annotated.nested_router")
class AnnotatedNestedRouter {

	@ApiRouter
	static class Root {

	}

	@ApiRouter(prefix = "/nested", parent = Root.class)
	static class Nested {

		@Get("/test")
		Map<String, String> test(@Default("bar") String var) {
			return Map.of("foo", var);
		}

	}

}
