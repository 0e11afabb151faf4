package io.github.fastapispring.conformance.handling_errors;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.error.RequestValidationException;

/**
 * A handler that sends the refused body back.
 */
@ConformanceApp("tutorial005")
class Tutorial005 {

	@ApiRouter
	static class Router {

		@Post("/items/")
		Object createItem(Item item) {
			return item;
		}

	}

	@RestControllerAdvice
	static class Handlers {

		@ExceptionHandler
		@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
		Invalid invalid(RequestValidationException ex) {
			return new Invalid(ex.errors().stream().map((error) -> error.toMap(error.msg())).toList(), ex.body());
		}

	}

	record Item(String title, int size) {
	}

	record Invalid(List<Map<String, @Nullable Object>> detail, @Nullable Object body) {
	}

}
