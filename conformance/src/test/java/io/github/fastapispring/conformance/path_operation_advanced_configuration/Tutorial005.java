package io.github.fastapispring.conformance.path_operation_advanced_configuration;

import java.util.List;
import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * An operation with a field that OpenAPI does not know.
 */
@ConformanceApp("tutorial005")
class Tutorial005 {

	@ApiRouter
	static class Router {

		@Get(path = "/items/", openapiExtra = """
				{"x-aperture-labs-portal": "blue"}""")
		Object readItems() {
			return List.of(Map.of("item_id", "portal-gun"));
		}

	}

}
