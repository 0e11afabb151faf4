package io.github.fastapispring.conformance.generate_clients;

import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A document to generate clients of.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Post("/items/")
		ResponseMessage createItem(Item item) {
			return new ResponseMessage("item received");
		}

		@Get("/items/")
		List<Item> getItems() {
			return List.of(new Item("Plumbus", 3), new Item("Portal Gun", 9001));
		}

	}

	record Item(String name, double price) {

	}

	record ResponseMessage(String message) {

	}

}
