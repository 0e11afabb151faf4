package io.github.fastapispring.conformance.bigger_applications;

import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.GlobalDependencies;
import io.github.fastapispring.Header;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Post;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Put;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Several routers with guards of their own, below a guard of the whole application.
 */
@ConformanceApp("app")
class App {

	@Bean
	GlobalDependencies globalDependencies() {
		return GlobalDependencies.of(QueryToken.class);
	}

	@ApiRouter
	static class Main {

		@Get("/")
		Object root() {
			return Map.of("message", "Hello Bigger Applications!");
		}

	}

	@ApiRouter(prefix = "/users", tags = "users")
	static class Users {

		@Get("/")
		Object readUsers() {
			return List.of(Map.of("username", "Rick"), Map.of("username", "Morty"));
		}

		@Get("/me")
		Object readUserMe() {
			return Map.of("username", "fakecurrentuser");
		}

		@Get("/{username}")
		Object readUser(String username) {
			return Map.of("username", username);
		}

	}

	@ApiRouter(prefix = "/items", tags = "items", dependencies = TokenHeader.class,
			responses = @ApiResponse(status = 404, description = "Not found"))
	static class Items {

		private static final Map<String, Item> ITEMS = Map.of("plumbus", new Item("Plumbus"), "gun",
				new Item("Portal Gun"));

		@Get("/")
		Object readItems() {
			return ITEMS;
		}

		@Get("/{item_id}")
		Object readItem(String itemId) {
			Item item = ITEMS.get(itemId);
			if (item == null) {
				throw HttpException.notFound("Item not found");
			}
			return Map.of("name", item.name(), "item_id", itemId);
		}

		@Put(path = "/{item_id}", tags = "custom",
				responses = @ApiResponse(status = 403, description = "Operation forbidden"))
		Object updateItem(String itemId) {
			if (!itemId.equals("plumbus")) {
				throw HttpException.forbidden("You can only update the item: plumbus");
			}
			return Map.of("item_id", itemId, "name", "The great Plumbus");
		}

	}

	@ApiRouter(prefix = "/admin", tags = "admin", dependencies = TokenHeader.class,
			responses = @ApiResponse(status = 418, description = "I'm a teapot"))
	static class Admin {

		@Post("/")
		Object updateAdmin() {
			return Map.of("message", "Admin getting schwifty");
		}

	}

	@Component
	static class QueryToken {

		@Provides
		void getQueryToken(String token) {
			if (!token.equals("jessica")) {
				throw HttpException.badRequest("No Jessica token provided");
			}
		}

	}

	@Component
	static class TokenHeader {

		@Provides
		void getTokenHeader(@Header String xToken) {
			if (!xToken.equals("fake-super-secret-token")) {
				throw HttpException.badRequest("X-Token header invalid");
			}
		}

	}

	record Item(String name) {
	}

}
