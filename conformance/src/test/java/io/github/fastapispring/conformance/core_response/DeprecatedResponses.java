package io.github.fastapispring.conformance.core_response;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * The same JSON whichever library writes it.
 */
@ConformanceApp({ "deprecated_responses.orjson_response_returns_correct_data",
		"deprecated_responses.ujson_response_returns_correct_data" })
class DeprecatedResponses {

	@ApiRouter
	static class Router {

		@Get("/items")
		Item getItems() {
			return new Item("widget", 9.99);
		}

	}

	record Item(String name, double price) {
	}

}
