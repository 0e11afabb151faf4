package io.github.fastapispring.conformance.response_cookies;

import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A cookie on a response of the handler's own.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Post("/cookie/")
		ResponseEntity<Object> createCookie() {
			ResponseCookie cookie = ResponseCookie.from("fakesession", "fake-cookie-session-value")
				.path("/")
				.sameSite("lax")
				.build();
			return ResponseEntity.ok()
				.header(HttpHeaders.SET_COOKIE, cookie.toString())
				.body(Map.of("message", "Come to the dark side, we have cookies"));
		}

	}

}
