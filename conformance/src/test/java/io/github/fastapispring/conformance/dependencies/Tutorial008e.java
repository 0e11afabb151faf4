package io.github.fastapispring.conformance.dependencies;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.Scope;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A dependency that ends before the response is sent.
 */
@ConformanceApp("tutorial008e")
class Tutorial008e {

	@ApiRouter
	static class Router {

		@Get("/users/me")
		Object getUserMe(@Depends String username) {
			return username;
		}

	}

	@Component
	static class Dependencies {

		private static final Logger logger = LoggerFactory.getLogger(Dependencies.class);

		@Provides(scope = Scope.HANDLER)
		Resource<String> getUsername() {
			return Resource.of("Rick").onClose((username) -> logger.debug("Cleanup up before response is sent"));
		}

	}

}
