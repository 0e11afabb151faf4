package io.github.fastapispring.conformance.core_security_schemes;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.AuthorizationHeader;
import io.github.fastapispring.security.OpenIdConnect;

/**
 * OpenID Connect, with a description.
 */
@ConformanceApp("security_openid_connect_description")
class OpenIdConnectDescription {

	@Bean
	OpenIdConnect openId() {
		return new OpenIdConnect("/openid").description("OpenIdConnect security scheme");
	}

	@ApiRouter
	static class Router {

		@Get("/users/me")
		Object readCurrentUser(@Depends User currentUser) {
			return currentUser;
		}

	}

	@Component
	static class Dependencies {

		@Provides
		User currentUser(@Depends AuthorizationHeader openId) {
			return new User(openId.value());
		}

	}

	record User(String username) {
	}

}
