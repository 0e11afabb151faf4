package io.github.fastapispring.conformance.response_headers;

import java.util.Map;

import org.springframework.http.server.reactive.ServerHttpResponse;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A header on the injected response, beside a returned object.
 */
@ConformanceApp("tutorial002")
class Tutorial002 {

	@ApiRouter
	static class Router {

		@Get("/headers-and-object/")
		Object getHeaders(ServerHttpResponse response) {
			response.getHeaders().set("X-Cat-Dog", "alone in the world");
			return Map.of("message", "Hello World");
		}

	}

}
