package io.github.fastapispring.conformance.path_operation_advanced_configuration;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * A body that the handler reads itself and documents by hand.
 */
@ConformanceApp("tutorial006")
class Tutorial006 {

	@ApiRouter
	static class Router {

		@Post(path = "/items/", openapiExtra = """
				{
				  "requestBody": {
					"content": {
					  "application/json": {
						"schema": {
						  "required": ["name", "price"],
						  "type": "object",
						  "properties": {
							"name": {"type": "string"},
							"price": {"type": "number"},
							"description": {"type": "string"}
						  }
						}
					  }
					},
					"required": true
				  }
				}""")
		Mono<Object> createItem(ServerHttpRequest request) {
			return DataBufferUtils.join(request.getBody()).map((body) -> {
				int size = body.readableByteCount();
				DataBufferUtils.release(body);
				return Map.of("size", size, "content",
						Map.of("name", "Maaaagic", "price", 42, "description", "Just kiddin', no magic here. \u2728"));
			});
		}

	}

}
