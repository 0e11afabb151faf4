package io.github.fastapispring.conformance.core_security_schemes;

import org.springframework.context.annotation.Bean;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.HttpAuthorizationCredentials;
import io.github.fastapispring.security.HttpBase;

/**
 * Any scheme of the header.
 */
@ConformanceApp("security_http_base")
class HttpBaseRequired {

	@Bean
	HttpBase other() {
		return new HttpBase("Other");
	}

	@ApiRouter
	static class Router {

		@Get("/users/me")
		Object readCurrentUser(@Depends HttpAuthorizationCredentials credentials) {
			return credentials;
		}

	}

}
