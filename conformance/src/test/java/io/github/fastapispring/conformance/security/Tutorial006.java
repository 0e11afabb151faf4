package io.github.fastapispring.conformance.security;

import java.util.Map;

import org.springframework.context.annotation.Bean;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.HttpBasic;
import io.github.fastapispring.security.HttpBasicCredentials;

/**
 * Name and password in the header.
 */
@ConformanceApp("tutorial006")
class Tutorial006 {

	@Bean
	HttpBasic security() {
		return new HttpBasic();
	}

	@ApiRouter
	static class Router {

		@Get("/users/me")
		Object readCurrentUser(@Depends HttpBasicCredentials credentials) {
			return Map.of("username", credentials.username(), "password", credentials.password());
		}

	}

}
