package io.github.fastapispring.conformance.body_nested_models;

import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A body that is a list of models.
 */
@ConformanceApp("tutorial008")
class Tutorial008 {

	@ApiRouter
	static class Router {

		@Post("/images/multiple/")
		Object createMultipleImages(List<Image> images) {
			return images;
		}

	}

}
