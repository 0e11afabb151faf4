package io.github.fastapispring.conformance.core_router_include;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.IncludedRouter;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A router that is included 120 times by code. What its parameter is by default, a number
 * of each route's own, is known from the template of the route.
 */
@ConformanceApp("router_include_context.included_router_candidate_cache_is_thread_safe")
@Import(ManyRoutes.Inclusions.class)
class ManyRoutes {

	static class Inclusions implements BeanRegistrar {

		@Override
		public void register(BeanRegistry registry, Environment environment) {
			for (int index = 0; index < 120; index++) {
				IncludedRouter included = IncludedRouter.of(Router.class, "/items/" + index);
				registry.registerBean("items" + index, IncludedRouter.class,
						(bean) -> bean.supplier((context) -> included));
			}
		}

	}

	@ApiRouter
	static class Router {

		@Get
		Map<String, Integer> readItem(@Nullable Integer index, ServerWebExchange exchange) {
			return Map.of("index", (index != null) ? index : number(exchange));
		}

		private static int number(ServerWebExchange exchange) {
			String path = exchange.getRequiredAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE).toString();
			return Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
		}

	}

}
