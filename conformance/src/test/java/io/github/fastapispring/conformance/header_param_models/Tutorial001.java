package io.github.fastapispring.conformance.header_param_models;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Headers that make one model.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Header CommonHeaders headers) {
			return headers;
		}

	}

}
