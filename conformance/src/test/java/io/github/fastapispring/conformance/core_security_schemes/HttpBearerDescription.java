package io.github.fastapispring.conformance.core_security_schemes;

import org.springframework.context.annotation.Bean;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.HttpAuthorizationCredentials;
import io.github.fastapispring.security.HttpBearer;

/**
 * A token in the header, with a description.
 */
@ConformanceApp("security_http_bearer_description")
class HttpBearerDescription {

	@Bean
	HttpBearer bearer() {
		return new HttpBearer().description("HTTP Bearer token scheme");
	}

	@ApiRouter
	static class Router {

		@Get("/users/me")
		Object readCurrentUser(@Depends HttpAuthorizationCredentials credentials) {
			return credentials;
		}

	}

}
