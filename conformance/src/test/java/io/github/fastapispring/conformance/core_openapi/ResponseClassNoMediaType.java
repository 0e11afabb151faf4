package io.github.fastapispring.conformance.core_openapi;

import java.util.List;
import java.util.Map;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

import org.springframework.http.ResponseEntity;

/**
 * An answer without a body beside one with it, and errors of both.
 */
@ConformanceApp("response_class_no_mediatype")
class ResponseClassNoMediaType {

	@ApiRouter
	static class Router {

		@Get(path = "/a", responses = @ApiResponse(status = 500, description = "Error", model = JsonApiError.class))
		ResponseEntity<Void> a() {
			return ResponseEntity.ok().build();
		}

		@Get(path = "/b", responses = @ApiResponse(status = 500, description = "Error", model = Error.class))
		Object b() {
			return Map.of();
		}

	}

	record Error(String status, String title) {

	}

	record JsonApiError(List<Error> errors) {

	}

}
