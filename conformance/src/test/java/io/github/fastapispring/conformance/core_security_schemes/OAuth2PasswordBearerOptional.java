package io.github.fastapispring.conformance.core_security_schemes;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.BearerToken;
import io.github.fastapispring.security.OAuth2PasswordBearer;

/**
 * A token for name and password that may be missing.
 */
@ConformanceApp("security_oauth2_password_bearer_optional")
class OAuth2PasswordBearerOptional {

	@Bean
	OAuth2PasswordBearer oauth2() {
		return new OAuth2PasswordBearer("/token").autoError(false);
	}

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Depends @Nullable BearerToken token) {
			return (token != null) ? Map.of("token", token.value()) : Map.of("msg", "Create an account first");
		}

	}

}
