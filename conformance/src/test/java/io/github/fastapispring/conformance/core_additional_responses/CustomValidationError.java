package io.github.fastapispring.conformance.core_additional_responses;

import java.util.List;
import java.util.Map;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Another model for the answer to wrong input.
 */
@ConformanceApp("additional_responses_custom_validationerror")
class CustomValidationError {

	@ApiRouter
	static class Router {

		@Get(path = "/a/{id}", produces = "application/vnd.api+json",
				responses = @ApiResponse(status = 422, description = "Error", model = JsonApiError.class))
		Object a(Object id) {
			return Map.of();
		}

	}

	record Error(String status, String title) {

	}

	record JsonApiError(List<Error> errors) {

	}

}
