package io.github.fastapispring.conformance.core_docs_ui;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Swagger UI without the page that OAuth 2.0 comes back to.
 */
@ConformanceApp(value = "no_swagger_ui_redirect", properties = "fastapi.docs.swagger-ui.oauth2-redirect-path=")
class NoSwaggerUiRedirect {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems() {
			return Map.of("id", "foo");
		}

	}

}
