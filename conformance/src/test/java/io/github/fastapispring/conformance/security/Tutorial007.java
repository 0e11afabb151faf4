package io.github.fastapispring.conformance.security;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.HttpBasic;
import io.github.fastapispring.security.HttpBasicCredentials;

/**
 * Name and password in the header, compared in a time that tells nothing.
 */
@ConformanceApp("tutorial007")
class Tutorial007 {

	@Bean
	HttpBasic security() {
		return new HttpBasic();
	}

	@ApiRouter
	static class Router {

		@Get("/users/me")
		Object readCurrentUser(@Depends String currentUsername) {
			return Map.of("username", currentUsername);
		}

	}

	@Component
	static class Dependencies {

		@Provides
		String currentUsername(@Depends HttpBasicCredentials credentials) {
			if (!credentials.matches("stanleyjobson", "swordfish")) {
				throw new HttpException(401, "Incorrect username or password",
						Map.of(HttpHeaders.WWW_AUTHENTICATE, "Basic"));
			}
			return credentials.username();
		}

	}

}
