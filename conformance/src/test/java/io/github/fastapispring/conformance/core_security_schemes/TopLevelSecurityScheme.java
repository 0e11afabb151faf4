package io.github.fastapispring.conformance.core_security_schemes;

import java.util.Map;

import org.springframework.context.annotation.Bean;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.HttpBearer;

/**
 * A scheme that guards an operation without giving its credentials.
 */
@ConformanceApp("top_level_security_scheme_in_openapi")
class TopLevelSecurityScheme {

	@Bean
	HttpBearer bearer() {
		return new HttpBearer();
	}

	@ApiRouter
	static class Router {

		@Get(path = "/", dependencies = HttpBearer.class)
		Object getRoot() {
			return Map.of("message", "Hello, World!");
		}

	}

}
