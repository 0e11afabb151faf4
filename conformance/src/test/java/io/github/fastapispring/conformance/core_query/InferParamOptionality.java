package io.github.fastapispring.conformance.core_query;

import java.util.List;
import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * Routes at two prefixes: what one names in its path is an optional query parameter of
 * the other.
 */
@ConformanceApp("infer_param_optionality")
class InferParamOptionality {

	@ApiRouter(prefix = "/users")
	static class UserRouter {

		@Get("/")
		Object getUsers() {
			return List.of(Map.of("user_id", "u1"), Map.of("user_id", "u2"));
		}

		@Get("/{user_id}")
		Object getUser(String userId) {
			return Map.of("user_id", userId);
		}

	}

	abstract static class ItemRoutes {

		@Get("/")
		Object getItems(@Nullable String userId) {
			return (userId != null) ? List.of(Map.of("item_id", "i2", "user_id", userId))
					: List.of(Map.of("item_id", "i1", "user_id", "u1"), Map.of("item_id", "i2", "user_id", "u2"));
		}

		@Get("/{item_id}")
		Object getItem(String itemId, @Nullable String userId) {
			return (userId != null) ? Map.of("item_id", itemId, "user_id", userId) : Map.of("item_id", itemId);
		}

	}

	@ApiRouter(prefix = "/items")
	static class ItemRouter extends ItemRoutes {

	}

	@ApiRouter(prefix = "/users/{user_id}/items")
	static class UserItemRouter extends ItemRoutes {

	}

}
