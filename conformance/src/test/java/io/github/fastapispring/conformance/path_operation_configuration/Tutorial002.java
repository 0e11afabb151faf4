package io.github.fastapispring.conformance.path_operation_configuration;

import java.util.List;
import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Tags of operations.
 */
@ConformanceApp("tutorial002")
class Tutorial002 {

	@ApiRouter
	static class Router {

		@Post(path = "/items/", tags = "items")
		Item createItem(Item item) {
			return item;
		}

		@Get(path = "/items/", tags = "items")
		Object readItems() {
			return List.of(Map.of("name", "Foo", "price", 42));
		}

		@Get(path = "/users/", tags = "users")
		Object readUsers() {
			return List.of(Map.of("username", "johndoe"));
		}

	}

}
