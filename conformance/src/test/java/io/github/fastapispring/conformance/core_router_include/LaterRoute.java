package io.github.fastapispring.conformance.core_router_include;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.IncludedRouter;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A router included under a prefix, with tags and a guard for all of its routes.
 */
@ConformanceApp("router_include_context.live_route_addition_uses_include_metadata_for_runtime_and_openapi")
class LaterRoute {

	@Bean
	IncludedRouter included() {
		return IncludedRouter.of(Router.class, "/api").withTags("included").withDependencies(IncludedDependency.class);
	}

	@ApiRouter(responses = @ApiResponse(status = 418, description = "Teapot"))
	static class Router {

		@Get("/later")
		Object readLater() {
			return Map.of("later", true);
		}

	}

	@Component
	static class IncludedDependency {

		@Provides
		void includedDependency() {
		}

	}

}
