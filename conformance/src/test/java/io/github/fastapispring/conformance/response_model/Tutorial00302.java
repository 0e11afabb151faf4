package io.github.fastapispring.conformance.response_model;

import java.net.URI;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A handler that answers with a response of its own, JSON or a redirect.
 */
@ConformanceApp("tutorial003_02")
class Tutorial00302 {

	@ApiRouter
	static class Router {

		@Get("/portal")
		ResponseEntity<Object> getPortal(@Default("false") boolean teleport) {
			if (teleport) {
				return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
					.location(URI.create("https://www.youtube.com/watch?v=dQw4w9WgXcQ"))
					.build();
			}
			return ResponseEntity.ok(Map.of("message", "Here's your interdimensional portal."));
		}

	}

}
