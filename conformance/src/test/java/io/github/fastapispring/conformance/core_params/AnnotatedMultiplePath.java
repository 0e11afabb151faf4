package io.github.fastapispring.conformance.core_params;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * One handler behind two paths.
 */
@ConformanceApp("annotated.multiple_path")
class AnnotatedMultiplePath {

	@ApiRouter
	static class Router {

		@Get({ "/test1", "/test2" })
		Map<String, String> test(@Default("bar") String var) {
			return Map.of("foo", var);
		}

	}

}
