package io.github.fastapispring.conformance.custom_docs_ui;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Pages that load their files from another host.
 */
@ConformanceApp(value = "tutorial001",
		properties = { "fastapi.docs.swagger-ui.js-url = https://unpkg.com/swagger-ui-dist@5/swagger-ui-bundle.js",
				"fastapi.docs.swagger-ui.css-url = https://unpkg.com/swagger-ui-dist@5/swagger-ui.css",
				"fastapi.docs.redoc.js-url = https://unpkg.com/redoc@2/bundles/redoc.standalone.js" })
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Get("/users/{username}")
		Object readUser(String username) {
			return Map.of("message", "Hello " + username);
		}

	}

}
