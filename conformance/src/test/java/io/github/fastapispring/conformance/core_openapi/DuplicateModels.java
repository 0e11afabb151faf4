package io.github.fastapispring.conformance.core_openapi;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A model that others have in common.
 */
@ConformanceApp("duplicate_models_openapi")
class DuplicateModels {

	@ApiRouter
	static class Router {

		@Get("/")
		Model3 f() {
			return new Model3(new Model(), new Model2(new Model()));
		}

	}

	record Model() {

	}

	record Model2(Model a) {

	}

	record Model3(Model c, Model2 d) {

	}

}
