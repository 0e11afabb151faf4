package io.github.fastapispring.conformance.core_exception_handlers;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.error.RequestValidationException;

/**
 * Handlers for the framework's exceptions and for every other one.
 */
@ConformanceApp("exception_handlers")
class ExceptionHandlers {

	@ApiRouter
	static class Router {

		@Get("/dependency-with-yield")
		void withYield(@Depends String value) {
		}

		@Get("/http-exception")
		void routeWithHttpException() {
			throw HttpException.badRequest(null);
		}

		@Get("/request-validation/{param}/")
		void routeWithRequestValidationException(int param) {
		}

		@Get("/server-error")
		void routeWithServerError() {
			throw new IllegalStateException("Oops!");
		}

	}

	@Component
	static class Dependencies {

		@Provides
		Resource<String> dependencyWithYield() {
			throw new IllegalArgumentException("fail");
		}

	}

	@RestControllerAdvice
	static class Handlers {

		@ExceptionHandler(HttpException.class)
		Map<String, String> httpException() {
			return Map.of("exception", "http-exception");
		}

		@ExceptionHandler(RequestValidationException.class)
		Map<String, String> requestValidation() {
			return Map.of("exception", "request-validation");
		}

		@ExceptionHandler(Exception.class)
		@ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
		Map<String, String> serverError() {
			return Map.of("exception", "server-error");
		}

	}

}
