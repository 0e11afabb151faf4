package io.github.fastapispring.conformance.handling_errors;

import java.util.Map;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A handler for an exception of the application.
 */
@ConformanceApp("tutorial003")
class Tutorial003 {

	@ApiRouter
	static class Router {

		@Get("/unicorns/{name}")
		Object readUnicorn(String name) {
			if (name.equals("yolo")) {
				throw new UnicornException(name);
			}
			return Map.of("unicorn_name", name);
		}

	}

	@RestControllerAdvice
	static class Handlers {

		@ExceptionHandler
		ResponseEntity<Map<String, String>> unicorn(UnicornException ex) {
			return ResponseEntity.status(418)
				.body(Map.of("message", "Oops! %s did something. There goes a rainbow...".formatted(ex.name)));
		}

	}

	@SuppressWarnings("serial")
	static final class UnicornException extends RuntimeException {

		private final String name;

		UnicornException(String name) {
			this.name = name;
		}

	}

}
