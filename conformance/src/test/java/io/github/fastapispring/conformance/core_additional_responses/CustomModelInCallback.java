package io.github.fastapispring.conformance.core_additional_responses;

import java.net.URI;
import java.util.Map;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An additional answer of a callback.
 */
@ConformanceApp("additional_responses_custom_model_in_callback")
class CustomModelInCallback {

	@ApiRouter
	static class Router {

		@Post(path = "/", callbacks = Callbacks.class)
		Object mainRoute(@Schema(minLength = 1, maxLength = 2083) URI callbackUrl) {
			return Map.of();
		}

	}

	interface Callbacks {

		@Get(path = "{$callback_url}/callback/", responses = @ApiResponse(status = 400, model = CustomModel.class))
		Object callbackRoute();

	}

	record CustomModel(int a) {

	}

}
