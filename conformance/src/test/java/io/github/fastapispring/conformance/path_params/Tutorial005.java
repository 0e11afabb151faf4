package io.github.fastapispring.conformance.path_params;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A path parameter with a fixed set of values.
 */
@ConformanceApp("tutorial005")
class Tutorial005 {

	@ApiRouter
	static class Router {

		@Get("/models/{model_name}")
		Object getModel(ModelName modelName) {
			return new ModelAnswer(modelName, switch (modelName) {
				case ALEXNET -> "Deep Learning FTW!";
				case LENET -> "LeCNN all the images";
				case RESNET -> "Have some residuals";
			});
		}

	}

	enum ModelName {

		@JsonProperty("alexnet")
		ALEXNET,

		@JsonProperty("resnet")
		RESNET,

		@JsonProperty("lenet")
		LENET

	}

	record ModelAnswer(ModelName modelName, String message) {
	}

}
