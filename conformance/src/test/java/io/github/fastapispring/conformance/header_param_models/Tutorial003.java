package io.github.fastapispring.conformance.header_param_models;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Headers that make one model, with underscores in their names.
 */
@ConformanceApp("tutorial003")
class Tutorial003 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Header(convertUnderscores = false) CommonHeaders headers) {
			return headers;
		}

	}

}
