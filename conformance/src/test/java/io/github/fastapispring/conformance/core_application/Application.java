package io.github.fastapispring.conformance.core_application;

import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.conformance.core_path.PathApp;
import io.github.fastapispring.conformance.core_query.QueryApp;

import org.springframework.context.annotation.Import;

/**
 * Path and query parameters in one application, with its document and pages.
 */
@ConformanceApp("application")
@Import({ PathApp.Router.class, PathApp.PathRouter.class, QueryApp.Router.class, QueryApp.QueryRouter.class })
class Application {

}
