package io.github.fastapispring.conformance.core_union;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A body that is one of two records, where one has all fields of the other.
 */
@ConformanceApp("union_inherited_body")
class UnionInheritedBody {

	@ApiRouter
	static class Router {

		@Post("/items/")
		Object saveUnionDifferentBody(Payload item) {
			return Map.of("item", item);
		}

	}

	sealed interface Payload {

	}

	record ExtendedItem(@Nullable String name, int age) implements Payload {
	}

	record Item(@Nullable String name) implements Payload {
	}

}
