package io.github.fastapispring.conformance.generate_clients;

import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A document to generate clients of, with tags.
 */
@ConformanceApp("tutorial002")
class Tutorial002 {

	@ApiRouter
	static class Router {

		@Post(path = "/items/", tags = "items")
		ResponseMessage createItem(Item item) {
			return new ResponseMessage("Item received");
		}

		@Get(path = "/items/", tags = "items")
		List<Item> getItems() {
			return List.of(new Item("Plumbus", 3), new Item("Portal Gun", 9001));
		}

		@Post(path = "/users/", tags = "users")
		ResponseMessage createUser(User user) {
			return new ResponseMessage("User received");
		}

	}

	record Item(String name, double price) {

	}

	record ResponseMessage(String message) {

	}

	record User(String username, String email) {

	}

}
