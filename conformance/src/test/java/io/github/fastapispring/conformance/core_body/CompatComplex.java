package io.github.fastapispring.conformance.core_body;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A body that is a string or a list of numbers.
 */
@ConformanceApp("compat.complex")
class CompatComplex {

	@ApiRouter
	static class Router {

		@Post("/")
		Foo foo(Foo foo) {
			return foo;
		}

	}

	sealed interface Foo {

	}

	record Text(@JsonValue String value) implements Foo {

		@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
		Text {
		}

	}

	record Numbers(@JsonValue List<Integer> values) implements Foo {

		@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
		Numbers {
		}

	}

}
