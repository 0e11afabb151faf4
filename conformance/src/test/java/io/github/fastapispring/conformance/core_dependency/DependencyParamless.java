package io.github.fastapispring.conformance.core_dependency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A dependency that learns which scopes are asked for, with and without a use of its
 * value.
 */
@ConformanceApp("dependency_paramless")
class DependencyParamless {

	@ApiRouter
	static class Router {

		@Get("/get-credentials")
		Object getCredentials(@Security({ "a", "b" }) Credentials credentials) {
			return credentials;
		}

		@Get(path = "/parameterless-with-scopes", dependencies = WithScopes.class)
		Object getParameterlessWithScopes() {
			return Map.of("status", "ok");
		}

		@Get(path = "/parameterless-without-scopes", dependencies = WithoutScopes.class)
		Object getParameterlessWithoutScopes() {
			return Map.of("status", "ok");
		}

	}

	@Target(ElementType.PARAMETER)
	@Retention(RetentionPolicy.RUNTIME)
	@Depends
	@interface Security {

		String[] value() default {};

	}

	static class WithScopes {

		WithScopes(@Security({ "a", "b" }) Credentials credentials) {
		}

	}

	static class WithoutScopes {

		WithoutScopes(@Security Credentials credentials) {
		}

	}

	@Component
	static class Dependencies {

		/** Does what FastAPI's {@code OAuth2PasswordBearer} does. */
		@Provides
		String oauth2Scheme(@Header @Nullable String authorization) {
			String[] credentials = (authorization != null) ? authorization.split(" ", 2) : new String[0];
			if (credentials.length != 2 || !credentials[0].equalsIgnoreCase("Bearer")) {
				throw new HttpException(401, "Not authenticated", Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
			}
			return credentials[1];
		}

		@Provides
		Credentials processAuth(@Depends String oauth2Scheme, Security security) {
			List<String> scopes = List.of(security.value());
			if (!scopes.containsAll(List.of("a", "b"))) {
				throw HttpException.unauthorized("a or b not in scopes");
			}
			return new Credentials(oauth2Scheme, scopes);
		}

	}

	record Credentials(String token, List<String> scopes) {
	}

}
