package io.github.fastapispring.conformance.core_additional_responses;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * The answer to wrong input.
 */
@ConformanceApp("additional_responses_default_validationerror")
class DefaultValidationError {

	@ApiRouter
	static class Router {

		@Get("/a/{id}")
		Object a(Object id) {
			return Map.of();
		}

	}

}
