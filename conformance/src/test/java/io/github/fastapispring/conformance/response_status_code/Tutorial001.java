package io.github.fastapispring.conformance.response_status_code;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A declared status.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Post(value = "/items/", status = 201)
		Object createItem(String name) {
			return Map.of("name", name);
		}

	}

}
