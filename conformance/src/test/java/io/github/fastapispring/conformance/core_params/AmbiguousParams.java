package io.github.fastapispring.conformance.core_params;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Two constraints on one parameter.
 */
@ConformanceApp("ambiguous_params")
class AmbiguousParams {

	@ApiRouter
	static class Router {

		@Get("/multi-query")
		Object get(@DecimalMin(value = "2", inclusive = false) @DecimalMax(value = "10", inclusive = false) int foo) {
			return foo;
		}

	}

}
