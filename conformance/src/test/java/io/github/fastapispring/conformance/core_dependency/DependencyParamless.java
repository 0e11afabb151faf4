package io.github.fastapispring.conformance.core_dependency;

import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Security;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.BearerToken;
import io.github.fastapispring.security.OAuth2PasswordBearer;
import io.github.fastapispring.security.SecurityScopes;

/**
 * A dependency that learns which scopes are asked for, with and without a use of its
 * value.
 */
@ConformanceApp("dependency_paramless")
class DependencyParamless {

	@Bean
	OAuth2PasswordBearer oauth2Scheme() {
		return new OAuth2PasswordBearer("token");
	}

	@ApiRouter
	static class Router {

		@Get("/get-credentials")
		Object getCredentials(@Security(scopes = { "a", "b" }) Credentials credentials) {
			return credentials;
		}

		@Security(value = Authenticated.class, scopes = { "a", "b" })
		@Get("/parameterless-with-scopes")
		Object getParameterlessWithScopes() {
			return Map.of("status", "ok");
		}

		@Security(Authenticated.class)
		@Get("/parameterless-without-scopes")
		Object getParameterlessWithoutScopes() {
			return Map.of("status", "ok");
		}

	}

	static class Authenticated {

		Authenticated(@Depends Credentials credentials) {
		}

	}

	@Component
	static class Dependencies {

		@Provides
		Credentials processAuth(@Depends BearerToken token, SecurityScopes scopes) {
			if (!scopes.scopes().containsAll(List.of("a", "b"))) {
				throw HttpException.unauthorized("a or b not in scopes");
			}
			return new Credentials(token.value(), scopes.scopes());
		}

	}

	record Credentials(String token, List<String> scopes) {
	}

}
