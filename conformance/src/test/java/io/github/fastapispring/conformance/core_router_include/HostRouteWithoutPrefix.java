package io.github.fastapispring.conformance.core_router_include;

import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A functional endpoint for some hosts.
 */
@ConformanceApp("router_include_context.included_starlette_host_without_prefix_keeps_original_app")
class HostRouteWithoutPrefix {

	@Bean
	RouterFunction<ServerResponse> hosted() {
		return RouterFunctions.nest(RequestPredicates.headers((headers) -> Hosts.isSubdomainOfExample(headers)),
				RouterFunctions.route().GET("/items/{item_id}", (request) -> Hosts.text("hosted")).build());
	}

}
