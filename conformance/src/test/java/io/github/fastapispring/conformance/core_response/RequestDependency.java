package io.github.fastapispring.conformance.core_response;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A dependency that collects what it needs from the request.
 */
@ConformanceApp("response_dependency.request_with_depends_annotated")
class RequestDependency {

	@ApiRouter
	static class Router {

		@Get("/")
		RequestInfo endpoint(@Depends RequestInfo info) {
			return info;
		}

	}

	@Component
	static class Dependencies {

		@Provides
		RequestInfo extractRequestInfo(ServerHttpRequest request) {
			return new RequestInfo(request.getPath().value(), request.getHeaders().getFirst(HttpHeaders.USER_AGENT));
		}

	}

	record RequestInfo(String path, @Nullable String userAgent) {
	}

}
