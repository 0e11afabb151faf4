package io.github.fastapispring.conformance.core_security_schemes;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Security;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.BearerToken;
import io.github.fastapispring.security.OAuth2AuthorizationCodeBearer;

/**
 * Scopes that are only documented.
 */
@ConformanceApp(value = "security_oauth2_authorization_code_bearer_scopes_openapi_simple",
		properties = "fastapi.security.check-scopes=false")
class OAuth2AuthorizationCodeScopes {

	@Bean
	OAuth2AuthorizationCodeBearer oauth2() {
		return new OAuth2AuthorizationCodeBearer("api/oauth/authorize", "/api/oauth/token").scope("read", "Read access")
			.scope("write", "Write access");
	}

	@ApiRouter
	static class Router {

		@Security(scopes = { "read", "write" })
		@Get("/admin")
		Object readAdmin(@Depends String token) {
			return Map.of("message", "Admin Access");
		}

	}

	@Component
	static class Dependencies {

		@Provides
		String token(@Depends BearerToken token) {
			return token.value();
		}

	}

}
