package io.github.fastapispring.conformance.dataclasses_;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Records inside records, and a list of them as body.
 */
@ConformanceApp("tutorial003")
class Tutorial003 {

	@ApiRouter
	static class Router {

		@Post("/authors/{author_id}/items/")
		Author createAuthorItems(String authorId, List<Item> items) {
			return new Author(authorId, items);
		}

		@Get(value = "/authors/", responseModel = Author.class)
		List<Map<String, Object>> getAuthors() {
			return List.of(
					Map.of("name", "Breaters", "items",
							List.of(Map.of("name", "Island In The Moon", "description",
									"A place to be playin' and havin' fun"), Map.of("name", "Holy Buddies"))),
					Map.of("name", "System of an Up", "items",
							List.of(Map.of("name", "Salt", "description", "The kombucha mushroom people's favorite"),
									Map.of("name", "Pad Thai"), Map.of("name", "Lonely Night", "description",
											"The mostests lonliest nightiest of allest"))));
		}

	}

	record Item(String name, @Nullable String description) {
	}

	record Author(String name, @Default List<Item> items) {
	}

}
