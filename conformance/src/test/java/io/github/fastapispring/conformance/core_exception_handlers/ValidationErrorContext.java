package io.github.fastapispring.conformance.core_exception_handlers;

import java.util.Map;

import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.error.RequestValidationException;
import io.github.fastapispring.error.ResponseValidationException;

/**
 * Handlers of validation errors that throw them once more.
 */
@ConformanceApp("validation_error_context")
class ValidationErrorContext {

	@ApiRouter
	static class Router {

		@Get("/users/{user_id}")
		Object getUser(int userId) {
			return Map.of("user_id", userId);
		}

		@Get(path = "/items/", responseModel = Item.class)
		Map<String, String> getItem() {
			return Map.of("name", "Widget");
		}

	}

	@RestControllerAdvice
	static class Handlers {

		@ExceptionHandler(RequestValidationException.class)
		void requestValidation(RequestValidationException ex) {
			throw ex;
		}

		@ExceptionHandler(ResponseValidationException.class)
		void responseValidation(ResponseValidationException ex) {
			throw ex;
		}

	}

	record Item(int id, String name) {
	}

}
