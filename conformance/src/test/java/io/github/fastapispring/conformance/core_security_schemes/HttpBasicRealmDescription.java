package io.github.fastapispring.conformance.core_security_schemes;

import org.springframework.context.annotation.Bean;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.HttpBasic;
import io.github.fastapispring.security.HttpBasicCredentials;

/**
 * Name and password for a realm, with a description.
 */
@ConformanceApp("security_http_basic_realm_description")
class HttpBasicRealmDescription {

	@Bean
	HttpBasic basic() {
		return new HttpBasic().realm("simple").description("HTTPBasic scheme");
	}

	@ApiRouter
	static class Router {

		@Get("/users/me")
		Object readCurrentUser(@Depends HttpBasicCredentials credentials) {
			return credentials;
		}

	}

}
