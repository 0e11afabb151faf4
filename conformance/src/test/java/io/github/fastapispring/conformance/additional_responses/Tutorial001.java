package io.github.fastapispring.conformance.additional_responses;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * An answer of another model for another status.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Get(path = "/items/{item_id}", responses = @ApiResponse(status = 404, model = Message.class))
		Item readItem(String itemId) {
			if (!itemId.equals("foo")) {
				throw new ItemNotFoundException();
			}
			return new Item("foo", "there goes my hero");
		}

	}

	@RestControllerAdvice
	static class Handlers {

		@ExceptionHandler(ItemNotFoundException.class)
		@ResponseStatus(HttpStatus.NOT_FOUND)
		Message itemNotFound() {
			return new Message("Item not found");
		}

	}

	static final class ItemNotFoundException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	record Message(String message) {

	}

}
