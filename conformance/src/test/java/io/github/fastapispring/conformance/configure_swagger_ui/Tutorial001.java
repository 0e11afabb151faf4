package io.github.fastapispring.conformance.configure_swagger_ui;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Swagger UI without colours.
 */
@ConformanceApp(value = "tutorial001", properties = "fastapi.docs.swagger-ui.parameters.syntaxHighlight = false")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Get("/users/{username}")
		Object readUser(String username) {
			return Map.of("message", "Hello " + username);
		}

	}

}
