package io.github.fastapispring.conformance.configure_swagger_ui;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Swagger UI with other colours.
 */
@ConformanceApp(value = "tutorial002",
		properties = "fastapi.docs.swagger-ui.parameters.syntaxHighlight.theme = obsidian")
class Tutorial002 {

	@ApiRouter
	static class Router {

		@Get("/users/{username}")
		Object readUser(String username) {
			return Map.of("message", "Hello " + username);
		}

	}

}
