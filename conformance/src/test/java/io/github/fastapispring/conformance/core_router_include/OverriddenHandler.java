package io.github.fastapispring.conformance.core_router_include;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.IncludedRouter;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A handler that is overridden, in an included router.
 */
@ConformanceApp("router_include_context.original_api_route_get_route_handler_is_called_after_inclusion")
class OverriddenHandler {

	@Bean
	IncludedRouter included() {
		return IncludedRouter.of(Router.class, "/api");
	}

	static class Items {

		@Get("/items")
		List<String> readItems() {
			return List.of();
		}

	}

	@ApiRouter
	static class Router extends Items {

		private static final Logger logger = LoggerFactory.getLogger(Router.class);

		@Override
		List<String> readItems() {
			logger.debug("Called");
			return super.readItems();
		}

	}

}
