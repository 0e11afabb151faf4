package io.github.fastapispring.conformance.header_params;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * A header with an underscore in its name.
 */
@ConformanceApp("tutorial002")
class Tutorial002 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Header(convertUnderscores = false) @Nullable String strangeHeader) {
			return new Strange(strangeHeader);
		}

	}

	record Strange(@Nullable String strangeHeader) {
	}

}
