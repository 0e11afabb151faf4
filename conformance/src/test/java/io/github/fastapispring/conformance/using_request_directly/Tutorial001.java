package io.github.fastapispring.conformance.using_request_directly;

import java.util.Map;

import org.springframework.http.server.reactive.ServerHttpRequest;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A handler that takes the request itself.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Get("/items/{item_id}")
		Object readRoot(String itemId, ServerHttpRequest request) {
			return Map.of("client_host", String.valueOf(request.getRemoteAddress()), "item_id", itemId);
		}

	}

}
