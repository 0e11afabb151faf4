package io.github.fastapispring.conformance.core_response_model;

import org.springframework.http.ResponseEntity;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A returned object and an explicit response are the same JSON.
 */
@ConformanceApp("dump_json_fast_path")
class DumpJsonFastPath {

	@ApiRouter
	static class Router {

		@Get("/default")
		Item getDefault() {
			return new Item("widget", 9.99);
		}

		@Get("/explicit")
		ResponseEntity<Item> getExplicit() {
			return ResponseEntity.ok(new Item("widget", 9.99));
		}

	}

	record Item(String name, double price) {
	}

}
