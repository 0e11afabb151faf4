package io.github.fastapispring.conformance.core_params;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Path variables of several types, and the rest of a path.
 */
@ConformanceApp("starlette_urlconvertors")
class StarletteUrlconvertors {

	@ApiRouter
	static class Router {

		@Get("/int/{param}")
		Object intConvertor(int param) {
			return Map.of("int", param);
		}

		@Get("/float/{param}")
		Object floatConvertor(double param) {
			return Map.of("float", param);
		}

		@Get("/path/{*param}")
		Object pathConvertor(String param) {
			return Map.of("path", param);
		}

		@Get("/query/")
		Object queryConvertor(String param) {
			return Map.of("query", param);
		}

	}

}
