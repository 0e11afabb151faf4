package io.github.fastapispring.conformance.cookie_param_models;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Cookie;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * Cookies that make one model.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Cookie Cookies cookies) {
			return cookies;
		}

	}

	record Cookies(String sessionId, @Nullable String fatebookTracker, @Nullable String googallTracker) {
	}

}
