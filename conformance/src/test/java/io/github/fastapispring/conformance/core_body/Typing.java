package io.github.fastapispring.conformance.core_body;

import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A list as body and as answer.
 */
@ConformanceApp("typing_python39.typing")
class Typing {

	@ApiRouter
	static class Router {

		@Post("/")
		List<Integer> postEndpoint(@Body List<Integer> input) {
			return input;
		}

	}

}
