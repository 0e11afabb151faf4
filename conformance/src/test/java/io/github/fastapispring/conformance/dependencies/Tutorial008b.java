package io.github.fastapispring.conformance.dependencies;

import java.util.Map;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A dependency whose end sees the failure of the handler and answers in its place.
 */
@ConformanceApp("tutorial008b")
class Tutorial008b {

	@ApiRouter
	static class Router {

		private static final Map<String, Item> DATA = Map.of("plumbus", new Item("Freshly pickled plumbus", "Morty"),
				"portal-gun", new Item("Gun to create portals", "Rick"));

		@Get("/items/{item_id}")
		Object getItem(String itemId, @Depends String username) {
			Item item = DATA.get(itemId);
			if (item == null) {
				throw HttpException.notFound("Item not found");
			}
			if (!item.owner().equals(username)) {
				throw new OwnerException(username);
			}
			return item;
		}

	}

	@Component
	static class Dependencies {

		@Provides
		Resource<String> getUsername() {
			return Resource.of("Rick").onError((username, error) -> {
				if (error instanceof OwnerException) {
					throw HttpException.badRequest("Owner error: " + error.getMessage());
				}
			});
		}

	}

	record Item(String description, String owner) {
	}

	static class OwnerException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		OwnerException(String message) {
			super(message);
		}

	}

}
