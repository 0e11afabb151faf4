package io.github.fastapispring.conformance.core_response;

import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A dependency that sets a cookie, which is sent once.
 */
@ConformanceApp("repeated_cookie_headers")
class RepeatedCookieHeaders {

	@ApiRouter
	static class Router {

		@Get("/directCookie")
		Object getDirectCookie(@Depends Map<String, String> setCookie) {
			return Map.of("dep", setCookie);
		}

		@Get("/indirectCookie")
		Object getIndirectCookie(@Depends Map<String, String> setIndirectCookie) {
			return Map.of("dep", setIndirectCookie);
		}

	}

	@Component
	static class Dependencies {

		@Provides
		Map<String, String> setCookie(ServerHttpResponse response) {
			ResponseCookie cookie = ResponseCookie.from("cookie-name", "cookie-value")
				.path("/")
				.sameSite("lax")
				.build();
			response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie.toString());
			return Map.of();
		}

		@Provides
		Map<String, String> setIndirectCookie(@Depends Map<String, String> setCookie) {
			return setCookie;
		}

	}

}
