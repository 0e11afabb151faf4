package io.github.fastapispring.conformance.core_router_include;

import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A router within another one.
 */
@ConformanceApp("router_include_context.original_nested_api_router_subclasses_are_called_after_inclusion")
class NestedRouters {

	@ApiRouter("/api")
	static class Api {

	}

	@ApiRouter(prefix = "/child", parent = Api.class)
	static class Child {

		@Get("/items")
		List<String> readItems() {
			return List.of();
		}

	}

}
