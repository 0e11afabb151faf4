package io.github.fastapispring.conformance.path_operation_configuration;

import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Tags that are constants.
 */
@ConformanceApp("tutorial002b")
class Tutorial002b {

	private static final String ITEMS = "items";

	private static final String USERS = "users";

	@ApiRouter
	static class Router {

		@Get(path = "/items/", tags = ITEMS)
		Object getItems() {
			return List.of("Portal gun", "Plumbus");
		}

		@Get(path = "/users/", tags = USERS)
		Object readUsers() {
			return List.of("Rick", "Morty");
		}

	}

}
