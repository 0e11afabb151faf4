package io.github.fastapispring.conformance.core_response_model;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Import;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.conformance.PlainTextFailures;

/**
 * Untyped results that do not fit the response model.
 */
@ConformanceApp("validate_response_dataclass")
@Import(PlainTextFailures.class)
class ValidateResponseDataclass {

	@ApiRouter("/items")
	static class Router {

		@Get(path = "/invalid", responseModel = Item.class)
		Map<String, Object> getInvalid() {
			return Map.of("name", "invalid", "price", "foo");
		}

		@Get(path = "/innerinvalid", responseModel = Item.class)
		Map<String, Object> getInnerinvalid() {
			return Map.of("name", "double invalid", "price", "foo", "owner_ids", List.of("foo", "bar"));
		}

		@Get(path = "/invalidlist", responseModel = Item.class)
		List<Map<String, Object>> getInvalidlist() {
			return List.of(Map.of("name", "foo"), Map.of("name", "bar", "price", "bar"),
					Map.of("name", "baz", "price", "baz"));
		}

	}

	record Item(String name, @Nullable Double price, @Nullable List<Integer> ownerIds) {
	}

}
