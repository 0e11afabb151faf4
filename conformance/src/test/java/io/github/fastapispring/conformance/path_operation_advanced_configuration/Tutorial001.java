package io.github.fastapispring.conformance.path_operation_advanced_configuration;

import java.util.List;
import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * An operation with an id of its own.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Get(path = "/items/", operationId = "some_specific_id_you_define")
		Object readItems() {
			return List.of(Map.of("item_id", "Foo"));
		}

	}

}
