package io.github.fastapispring.conformance.response_model;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A handler that only redirects.
 */
@ConformanceApp("tutorial003_03")
class Tutorial00303 {

	@ApiRouter
	static class Router {

		@Get("/teleport")
		ResponseEntity<Object> getTeleport() {
			return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
				.location(URI.create("https://www.youtube.com/watch?v=dQw4w9WgXcQ"))
				.build();
		}

	}

}
