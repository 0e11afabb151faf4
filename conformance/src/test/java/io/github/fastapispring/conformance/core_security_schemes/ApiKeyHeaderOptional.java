package io.github.fastapispring.conformance.core_security_schemes;

import java.util.Map;

import org.jspecify.annotations.Nullable;

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
 * A key in a header that may be missing.
 */
@ConformanceApp("security_api_key_header_optional")
class ApiKeyHeaderOptional {

	@Bean
	ApiKeyHeader apiKey() {
		return new ApiKeyHeader("key").autoError(false);
	}

	@ApiRouter
	static class Router {

		@Get("/users/me")
		Object readCurrentUser(@Depends @Nullable User currentUser) {
			return (currentUser != null) ? currentUser : Map.of("msg", "Create an account first");
		}

	}

	@Component
	static class Dependencies {

		@Provides
		@Nullable User currentUser(@Depends @Nullable ApiKey apiKey) {
			return (apiKey != null) ? new User(apiKey.value()) : null;
		}

	}

	record User(String username) {
	}

}
