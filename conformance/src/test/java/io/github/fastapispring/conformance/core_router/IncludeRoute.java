package io.github.fastapispring.conformance.core_router;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A route of the framework below, as a functional endpoint.
 */
@ConformanceApp("include_route")
class IncludeRoute {

	@Bean
	RouterFunction<ServerResponse> items() {
		return RouterFunctions.route()
			.GET("/items/", (request) -> ServerResponse.ok().bodyValue(Map.of("hello", "world")))
			.build();
	}

}
