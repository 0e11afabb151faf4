package io.github.fastapispring.conformance.core_security_schemes;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.AuthorizationHeader;
import io.github.fastapispring.security.OAuth2;
import io.github.fastapispring.security.OAuth2Flow;
import io.github.fastapispring.security.OAuth2PasswordRequestFormStrict;

/**
 * OAuth 2.0 whose header may be missing.
 */
@ConformanceApp("security_oauth2_optional")
class OAuth2Optional {

	@Bean
	OAuth2 oauth2() {
		return new OAuth2(
				OAuth2Flow.password("token").scope("read:users", "Read the users").scope("write:users", "Create users"))
			.autoError(false);
	}

	@ApiRouter
	static class Router {

		@Post("/login")
		Object login(@Depends OAuth2PasswordRequestFormStrict form) {
			return Login.of(form);
		}

		@Get("/users/me")
		Object readUsersMe(@Depends @Nullable User currentUser) {
			return (currentUser != null) ? currentUser : Map.of("msg", "Create an account first");
		}

	}

	@Component
	static class Dependencies {

		@Provides
		@Nullable User currentUser(@Depends @Nullable AuthorizationHeader oauthHeader) {
			return (oauthHeader != null) ? new User(oauthHeader.value()) : null;
		}

	}

	record User(String username) {
	}

}
