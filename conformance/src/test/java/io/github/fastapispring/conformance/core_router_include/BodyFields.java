package io.github.fastapispring.conformance.core_router_include;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.GlobalDependencies;
import io.github.fastapispring.Post;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Guards of the application, a parent and a router that each read a field of the body.
 */
@ConformanceApp("router_include_context.effective_body_fields_from_app_router_include_and_route_match_openapi")
class BodyFields {

	@Bean
	GlobalDependencies globalDependencies() {
		return GlobalDependencies.of(AppBody.class);
	}

	@ApiRouter(prefix = "/api", dependencies = IncludeBody.class)
	static class Api {

	}

	@ApiRouter(parent = Api.class, dependencies = RouterBody.class)
	static class Router {

		@Post("/items")
		Object createItem(@Body double routeBody) {
			return Map.of("route_body", routeBody);
		}

	}

	@Component
	static class AppBody {

		@Provides
		void appBodyDependency(@Body String appBody) {
		}

	}

	@Component
	static class IncludeBody {

		@Provides
		void includeBodyDependency(@Body boolean includeBody) {
		}

	}

	@Component
	static class RouterBody {

		@Provides
		void routerBodyDependency(@Body int routerBody) {
		}

	}

}
