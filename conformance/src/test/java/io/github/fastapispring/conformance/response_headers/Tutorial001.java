package io.github.fastapispring.conformance.response_headers;

import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Headers on a response of the handler's own.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Get("/headers/")
		ResponseEntity<Object> getHeaders() {
			return ResponseEntity.ok()
				.header("X-Cat-Dog", "alone in the world")
				.header(HttpHeaders.CONTENT_LANGUAGE, "en-US")
				.body(Map.of("message", "Hello World"));
		}

	}

}
