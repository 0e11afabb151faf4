package io.github.fastapispring.conformance.authentication_error_status_code;

import org.springframework.context.annotation.Bean;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.HttpAuthorizationCredentials;
import io.github.fastapispring.security.HttpBearer;

/**
 * A scheme that answers otherwise where there are no credentials.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@Bean
	HttpBearer403 bearer() {
		return new HttpBearer403();
	}

	@ApiRouter
	static class Router {

		@Get("/me")
		Object readMe(@Depends HttpAuthorizationCredentials credentials) {
			return new Answer("You are authenticated", credentials.credentials());
		}

	}

	static class HttpBearer403 extends HttpBearer {

		HttpBearer403() {
			schemeName("HTTPBearer403");
		}

		@Override
		protected HttpException notAuthenticated() {
			return HttpException.forbidden("Not authenticated");
		}

	}

	record Answer(String message, String token) {
	}

}
