package io.github.fastapispring.conformance.response_cookies;

import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpResponse;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A cookie on the injected response, beside a returned object.
 */
@ConformanceApp("tutorial002")
class Tutorial002 {

	@ApiRouter
	static class Router {

		@Post("/cookie-and-object/")
		Object createCookie(ServerHttpResponse response) {
			ResponseCookie cookie = ResponseCookie.from("fakesession", "fake-cookie-session-value")
				.path("/")
				.sameSite("lax")
				.build();
			response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie.toString());
			return Map.of("message", "Come to the dark side, we have cookies");
		}

	}

}
