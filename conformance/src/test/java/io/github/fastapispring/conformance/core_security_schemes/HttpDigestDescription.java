package io.github.fastapispring.conformance.core_security_schemes;

import org.springframework.context.annotation.Bean;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.HttpAuthorizationCredentials;
import io.github.fastapispring.security.HttpDigest;

/**
 * Digest authentication, with a description.
 */
@ConformanceApp("security_http_digest_description")
class HttpDigestDescription {

	@Bean
	HttpDigest digest() {
		return new HttpDigest().description("HTTPDigest scheme");
	}

	@ApiRouter
	static class Router {

		@Get("/users/me")
		Object readCurrentUser(@Depends HttpAuthorizationCredentials credentials) {
			return credentials;
		}

	}

}
