package io.github.fastapispring.conformance.path_operation_advanced_configuration;

import java.util.List;
import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * An operation that is not documented.
 */
@ConformanceApp("tutorial003")
class Tutorial003 {

	@ApiRouter
	static class Router {

		@Get(path = "/items/", includeInSchema = false)
		Object readItems() {
			return List.of(Map.of("item_id", "Foo"));
		}

	}

}
