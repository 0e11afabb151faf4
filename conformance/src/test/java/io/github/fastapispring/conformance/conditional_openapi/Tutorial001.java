package io.github.fastapispring.conformance.conditional_openapi;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A document that the environment can switch off, and the pages with it.
 */
@ConformanceApp(value = "tutorial001", properties = "fastapi.openapi.path = ${OPENAPI_URL:/openapi.json}")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Get("/")
		Object root() {
			return Map.of("message", "Hello World");
		}

	}

}
