package io.github.fastapispring.conformance.core_response_model;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Handlers without a result.
 */
@ConformanceApp("response_model_sub_types")
class SubTypes {

	@ApiRouter
	static class Router {

		@Get("/valid1")
		void valid1() {
		}

		@Get("/valid2")
		void valid2() {
		}

		@Get("/valid3")
		void valid3() {
		}

		@Get("/valid4")
		void valid4() {
		}

	}

}
