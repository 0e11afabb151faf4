package io.github.fastapispring.conformance.core_router_include;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMethod;

import io.github.fastapispring.ApiRoute;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.IncludedRouter;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * An annotation of one's own for routes, in an included router.
 */
@ConformanceApp("router_include_context.original_api_route_subclass_instance_is_called_after_inclusion")
class OwnRouteAnnotation {

	@Bean
	IncludedRouter included() {
		return IncludedRouter.of(Router.class, "/api");
	}

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@ApiRoute(methods = RequestMethod.GET)
	@interface Read {

		@AliasFor(annotation = ApiRoute.class, attribute = "path")
		String value();

	}

	@ApiRouter
	static class Router {

		@Read("/items")
		List<String> readItems() {
			return List.of();
		}

	}

}
