package io.github.fastapispring.conformance.additional_responses;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * An answer of another model for another status.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Get(path = "/items/{item_id}", responseModel = Item.class,
				responses = @ApiResponse(status = 404, model = Message.class))
		ResponseEntity<Object> readItem(String itemId) {
			if (itemId.equals("foo")) {
				return ResponseEntity.ok(new Item("foo", "there goes my hero"));
			}
			return ResponseEntity.status(HttpStatus.NOT_FOUND).body(new Message("Item not found"));
		}

	}

	record Message(String message) {

	}

}
