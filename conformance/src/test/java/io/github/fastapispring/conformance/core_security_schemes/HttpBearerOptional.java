package io.github.fastapispring.conformance.core_security_schemes;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.HttpAuthorizationCredentials;
import io.github.fastapispring.security.HttpBearer;

/**
 * A token in the header that may be missing.
 */
@ConformanceApp("security_http_bearer_optional")
class HttpBearerOptional {

	@Bean
	HttpBearer bearer() {
		return new HttpBearer().autoError(false);
	}

	@ApiRouter
	static class Router {

		@Get("/users/me")
		Object readCurrentUser(@Depends @Nullable HttpAuthorizationCredentials credentials) {
			return (credentials != null) ? credentials : Map.of("msg", "Create an account first");
		}

	}

}
