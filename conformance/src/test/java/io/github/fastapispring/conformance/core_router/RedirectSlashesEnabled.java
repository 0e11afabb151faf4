package io.github.fastapispring.conformance.core_router;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A path without its slash at the end is redirected.
 */
@ConformanceApp("router_redirect_slashes.redirect_slashes_enabled")
class RedirectSlashesEnabled {

	@ApiRouter
	static class Router {

		@Get("/hello/")
		String helloPage() {
			return "Hello, World!";
		}

	}

}
