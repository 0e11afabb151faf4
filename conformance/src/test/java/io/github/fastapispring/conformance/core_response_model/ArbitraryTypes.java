package io.github.fastapispring.conformance.core_response_model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A type that says itself how it is written.
 */
@ConformanceApp("arbitrary_types.get")
class ArbitraryTypes {

	@ApiRouter
	static class Router {

		@Get("/")
		MyModel test() {
			return new MyModel(new FakeArray(List.of(1.0, 2.0, 3.0)));
		}

	}

	record FakeArray(@JsonValue List<Double> items) {
	}

	record MyModel(FakeArray customField) {
	}

}
