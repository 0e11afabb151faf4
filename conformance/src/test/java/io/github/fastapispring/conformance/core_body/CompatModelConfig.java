package io.github.fastapispring.conformance.core_body;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A model inside a model, both optional.
 */
@ConformanceApp("compat.propagates_pydantic2_model_config")
class CompatModelConfig {

	@ApiRouter
	static class Router {

		@Post("/")
		Answer foo(Model request) {
			EmbeddedModel embedded = request.embeddedModel();
			return new Answer(request.value(), (embedded != null) ? embedded.value() : null);
		}

	}

	record EmbeddedModel(@Nullable String value) {
	}

	record Model(@Nullable String value, @Nullable EmbeddedModel embeddedModel) {
	}

	record Answer(@Nullable String value, @Nullable String embeddedValue) {
	}

}
