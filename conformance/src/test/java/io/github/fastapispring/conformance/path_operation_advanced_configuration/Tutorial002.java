package io.github.fastapispring.conformance.path_operation_advanced_configuration;

import java.util.List;
import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Operations with the names of their methods as ids.
 */
@ConformanceApp(value = "tutorial002", properties = "fastapi.openapi.operation-ids = method-name")
class Tutorial002 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems() {
			return List.of(Map.of("item_id", "Foo"));
		}

	}

}
