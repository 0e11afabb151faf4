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
 * Two dependencies, one after the other, that change the response.
 */
@ConformanceApp("response_dependency.response_dependency_chain")
class ResponseDependencyChain {

	@ApiRouter
	static class Router {

		@Get("/")
		Map<String, String> endpoint(@Depends ServerHttpResponse secondModifier) {
			return Map.of("status", "ok");
		}

	}

	@Component
	static class Dependencies {

		@Provides
		ServerHttpResponse firstModifier(ServerHttpResponse response) {
			response.getHeaders().set("X-First", "1");
			return response;
		}

		@Provides
		ServerHttpResponse secondModifier(@Depends ServerHttpResponse firstModifier) {
			firstModifier.getHeaders().set("X-Second", "2");
			return firstModifier;
		}

	}

}
