package io.github.fastapispring.conformance.core_router;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A path without its slash at the end is another path.
 */
@ConformanceApp(value = "router_redirect_slashes.redirect_slashes_disabled",
		properties = "fastapi.trailing-slash = strict")
class RedirectSlashesDisabled {

	@ApiRouter
	static class Router {

		@Get("/hello/")
		String helloPage() {
			return "Hello, World!";
		}

	}

}
