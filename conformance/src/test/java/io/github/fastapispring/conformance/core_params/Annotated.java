package io.github.fastapispring.conformance.core_params;

import java.util.Map;

import jakarta.validation.constraints.Size;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Query parameters with and without a default and a constraint.
 */
@ConformanceApp("annotated")
class Annotated {

	@ApiRouter
	static class Router {

		@Get(path = "/default", summary = "Default")
		Object defaultValue(@Default("foo") String foo) {
			return Map.of("foo", foo);
		}

		@Get("/required")
		Object required(@Size(min = 1) String foo) {
			return Map.of("foo", foo);
		}

		@Get("/multiple")
		Object multiple(@Query("foo") @Size(min = 1) String foo) {
			return Map.of("foo", foo);
		}

		@Get("/unrelated")
		Object unrelated(@Query String foo) {
			return Map.of("foo", foo);
		}

	}

}
