package io.github.fastapispring.conformance.core_openapi;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A description of which the document says the first part.
 */
@ConformanceApp("openapi_model_description_trim_on_formfeed")
class DescriptionTrimOnFormfeed {

	@ApiRouter
	static class Router {

		@Get("/foo")
		Object foo(@Body MyModel v) {
			return Map.of();
		}

	}

	@Schema(description = "A model with a form feed character in the title.\n\fText after form feed character.\n")
	record MyModel() {

	}

}
