package io.github.fastapispring.conformance.core_response_model;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Defaults of the response model fill a returned map.
 */
@ConformanceApp("response_model_default_factory")
class DefaultFactory {

	@ApiRouter
	static class Router {

		@Get(value = "/response_model_has_default_factory_return_dict", responseModel = ResponseModel.class)
		Map<String, Object> responseModelHasDefaultFactoryReturnDict() {
			return Map.of("code", 200);
		}

		@Get("/response_model_has_default_factory_return_model")
		ResponseModel responseModelHasDefaultFactoryReturnModel() {
			return new ResponseModel(200, "Successful operation.");
		}

	}

	record ResponseModel(@Default("200") int code, @Default("Successful operation.") String message) {
	}

}
