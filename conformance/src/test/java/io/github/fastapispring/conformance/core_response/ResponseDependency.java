package io.github.fastapispring.conformance.core_response;

import java.util.Map;

import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A dependency that changes the response and gives it on.
 */
@ConformanceApp({ "response_dependency.response_with_depends_annotated",
		"response_dependency.response_with_depends_default" })
class ResponseDependency {

	@ApiRouter
	static class Router {

		@Get("/")
		Map<String, String> endpoint(@Depends ServerHttpResponse response) {
			return Map.of("status", "ok");
		}

	}

	@Component
	static class Dependencies {

		@Provides
		ServerHttpResponse modifyResponse(ServerHttpResponse response) {
			response.getHeaders().set("X-Custom", "modified");
			return response;
		}

	}

}
