package io.github.fastapispring.conformance.core_docs_ui;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Swagger UI that knows its client in OAuth 2.0.
 */
@ConformanceApp(value = "swagger_ui_init_oauth",
		properties = { "fastapi.docs.swagger-ui.init-oauth.clientId = the-foo-clients",
				"fastapi.docs.swagger-ui.init-oauth.appName = The Predendapp" })
class SwaggerUiInitOauth {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems() {
			return Map.of("id", "foo");
		}

	}

}
