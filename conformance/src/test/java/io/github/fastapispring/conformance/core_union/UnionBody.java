package io.github.fastapispring.conformance.core_union;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A body that is one of two unrelated records.
 */
@ConformanceApp("union_body")
class UnionBody {

	@ApiRouter
	static class Router {

		@Post("/items/")
		Object saveUnionBody(Payload item) {
			return Map.of("item", item);
		}

	}

	sealed interface Payload {

	}

	record OtherItem(int price) implements Payload {
	}

	record Item(@Nullable String name) implements Payload {
	}

}
