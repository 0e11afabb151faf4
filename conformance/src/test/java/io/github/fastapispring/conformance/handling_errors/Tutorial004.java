package io.github.fastapispring.conformance.handling_errors;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.error.ErrorDetail;
import io.github.fastapispring.error.RequestValidationException;

/**
 * Handlers that answer the errors of the framework in plain text.
 */
@ConformanceApp("tutorial004")
class Tutorial004 {

	@ApiRouter
	static class Router {

		@Get("/items/{item_id}")
		Object readItem(int itemId) {
			if (itemId == 3) {
				throw new HttpException(418, "Nope! I don't like 3.");
			}
			return Map.of("item_id", itemId);
		}

	}

	@RestControllerAdvice
	static class Handlers {

		@ExceptionHandler
		ResponseEntity<String> failed(HttpException ex) {
			return text(ex.getStatusCode(), String.valueOf(ex.getDetail()));
		}

		@ExceptionHandler
		ResponseEntity<String> invalid(RequestValidationException ex) {
			return text(HttpStatus.BAD_REQUEST,
					ex.errors().stream().map(this::line).collect(Collectors.joining("\n", "Validation errors:\n", "")));
		}

		private String line(ErrorDetail error) {
			String location = error.loc().stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
			return "Field: (%s), Error: %s".formatted(location, error.msg());
		}

		private static ResponseEntity<String> text(HttpStatusCode status, String text) {
			return ResponseEntity.status(status)
				.header(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
				.body(text);
		}

	}

}
