package io.github.fastapispring.conformance.core_application;

import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.conformance.core_path.PathApp;
import io.github.fastapispring.conformance.core_query.QueryApp;

import org.springframework.context.annotation.Import;

/**
 * Path and query parameters in one application, with its document and pages.
 */
@ConformanceApp(value = "application",
		properties = { "fastapi.openapi.external-docs.description = External API documentation.",
				"fastapi.openapi.external-docs.url = https://docs.example.com/api-general" })
@Import({ PathApp.Router.class, PathApp.PathRouter.class, QueryApp.Router.class, QueryApp.QueryRouter.class })
class Application {

}
