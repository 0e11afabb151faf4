package io.github.fastapispring.conformance.core_dependency;

import java.util.Map;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A dependency that takes the request.
 */
@ConformanceApp("stringified_annotations_simple.stringified_annotations")
class RequestDependency {

	@ApiRouter
	static class Router {

		@Get("/test/")
		Map<String, String> call(@Depends Map<String, String> test) {
			return test;
		}

	}

	@Component
	static class Dependencies {

		@Provides
		Map<String, String> test(ServerHttpRequest request) {
			return Map.of("test", "test");
		}

	}

}
