package io.github.fastapispring.test.orders;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers errors of the application.
 */
@RestControllerAdvice
class OrderErrors {

	@ExceptionHandler
	@ResponseStatus(HttpStatus.NOT_FOUND)
	Map<String, String> notFound(OrderNotFoundException ex) {
		return Map.of("error", "No such order");
	}

}
