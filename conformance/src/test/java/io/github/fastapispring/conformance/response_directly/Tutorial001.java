package io.github.fastapispring.conformance.response_directly;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Put;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * An object inside a response of the handler's own.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Put("/items/{id}")
		ResponseEntity<Object> updateItem(String id, Item item) {
			return ResponseEntity.ok(item);
		}

	}

	record Item(String title, LocalDateTime timestamp, @Nullable String description) {
	}

}
