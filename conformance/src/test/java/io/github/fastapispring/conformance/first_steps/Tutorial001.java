package io.github.fastapispring.conformance.first_steps;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * The smallest application.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Get("/")
		Object root() {
			return Map.of("message", "Hello World");
		}

	}

}
