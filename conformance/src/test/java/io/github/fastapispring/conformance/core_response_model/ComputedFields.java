package io.github.fastapispring.conformance.core_response_model;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A field that is computed when it is sent.
 */
@ConformanceApp("computed_fields.get")
class ComputedFields {

	@ApiRouter
	static class Router {

		@Get("/")
		Rectangle readRoot() {
			return new Rectangle(3, 4);
		}

		@Get("/responses")
		Rectangle readResponses() {
			return new Rectangle(3, 4);
		}

	}

	record Rectangle(int width, int length) {

		@JsonProperty
		int area() {
			return this.width * this.length;
		}

	}

}
