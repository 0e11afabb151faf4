package io.github.fastapispring.conformance.core_response_model;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Handlers without a result, and the models of additional answers.
 */
@ConformanceApp("response_model_sub_types")
class SubTypes {

	@ApiRouter
	static class Router {

		@Get(path = "/valid1", responses = @ApiResponse(status = 500, model = Integer.class))
		void valid1() {
		}

		@Get(path = "/valid2", responses = @ApiResponse(status = 500, model = Integer[].class))
		void valid2() {
		}

		@Get(path = "/valid3", responses = @ApiResponse(status = 500, model = Model.class))
		void valid3() {
		}

		@Get(path = "/valid4", responses = @ApiResponse(status = 500, model = Model[].class))
		void valid4() {
		}

	}

	record Model(String name) {

	}

}
