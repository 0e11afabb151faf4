package io.github.fastapispring.conformance.header_params;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * A header whose name is that of the parameter.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Header @Nullable String userAgent) {
			return new Agent(userAgent);
		}

	}

	record Agent(@JsonProperty("User-Agent") @Nullable String userAgent) {
	}

}
