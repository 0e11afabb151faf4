package io.github.fastapispring.conformance.core_additional_responses;

import java.util.List;
import java.util.Map;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Additional answers of the content type that the successful answer has.
 */
@ConformanceApp("additional_responses_response_class")
class ResponseClass {

	@ApiRouter
	static class Router {

		@Get(path = "/a", produces = "application/vnd.api+json",
				responses = @ApiResponse(status = 500, description = "Error", model = JsonApiError.class))
		Object a() {
			return Map.of();
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
