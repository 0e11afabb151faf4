package io.github.fastapispring.conformance.custom_docs_ui;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Pages that load files which the application serves.
 */
@ConformanceApp(value = "tutorial002",
		properties = { "fastapi.docs.swagger-ui.js-url = /static/swagger-ui-bundle.js",
				"fastapi.docs.swagger-ui.css-url = /static/swagger-ui.css",
				"fastapi.docs.redoc.js-url = /static/redoc.standalone.js" })
class Tutorial002 {

	@ApiRouter
	static class Router {

		@Get("/users/{username}")
		Object readUser(String username) {
			return Map.of("message", "Hello " + username);
		}

	}

}
