package io.github.fastapispring.conformance.core_security_schemes;

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
 * OAuth 2.0 with a login that is strict about its form.
 */
@ConformanceApp("security_oauth2")
class OAuth2Required {

	@Bean
	OAuth2 oauth2() {
		return new OAuth2(OAuth2Flow.password("token")
			.scope("read:users", "Read the users")
			.scope("write:users", "Create users"));
	}

	@ApiRouter
	static class Router {

		@Post("/login")
		Object login(@Depends OAuth2PasswordRequestFormStrict form) {
			return Login.of(form);
		}

		@Get("/users/me")
		Object readCurrentUser(@Depends User currentUser) {
			return currentUser;
		}

	}

	@Component
	static class Dependencies {

		@Provides
		User currentUser(@Depends AuthorizationHeader oauthHeader) {
			return new User(oauthHeader.value());
		}

	}

	record User(String username) {
	}

}
