package io.github.fastapispring.conformance.core_security_schemes;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.ApiKey;
import io.github.fastapispring.security.ApiKeyHeader;

/**
 * A key in a header.
 */
@ConformanceApp("security_api_key_header")
class ApiKeyHeaderRequired {

	@Bean
	ApiKeyHeader apiKey() {
		return new ApiKeyHeader("key");
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
		User currentUser(@Depends ApiKey apiKey) {
			return new User(apiKey.value());
		}

	}

	record User(String username) {
	}

}
