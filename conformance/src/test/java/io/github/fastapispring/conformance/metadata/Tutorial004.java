package io.github.fastapispring.conformance.metadata;

import java.util.List;
import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * What tags mean.
 */
@ConformanceApp(value = "tutorial004",
		properties = { "fastapi.openapi.tags[0].name = users",
				"fastapi.openapi.tags[0].description = Operations with users. The **login** logic is also here.",
				"fastapi.openapi.tags[1].name = items",
				"fastapi.openapi.tags[1].description = Manage items. So _fancy_ they have their own docs.",
				"fastapi.openapi.tags[1].external-docs.description = Items external docs",
				"fastapi.openapi.tags[1].external-docs.url = https://fastapi.tiangolo.com/" })
class Tutorial004 {

	@ApiRouter
	static class Router {

		@Get(path = "/users/", tags = "users")
		Object getUsers() {
			return List.of(Map.of("name", "Harry"), Map.of("name", "Ron"));
		}

		@Get(path = "/items/", tags = "items")
		Object getItems() {
			return List.of(Map.of("name", "wand"), Map.of("name", "flying broom"));
		}

	}

}
