package io.github.fastapispring.conformance.core_security_schemes;

import java.util.Map;

import org.springframework.context.annotation.Bean;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.BearerToken;
import io.github.fastapispring.security.OAuth2AuthorizationCodeBearer;

/**
 * A token from an authorization server.
 */
@ConformanceApp("security_oauth2_authorization_code_bearer")
class OAuth2AuthorizationCode {

	@Bean
	OAuth2AuthorizationCodeBearer oauth2() {
		return new OAuth2AuthorizationCodeBearer("authorize", "token");
	}

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Depends BearerToken token) {
			return Map.of("token", token.value());
		}

	}

}
