package io.github.fastapispring.conformance.core_openapi;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * The servers of an application.
 */
@ConformanceApp(value = "openapi_servers",
		properties = { "fastapi.openapi.servers[0].url = /",
				"fastapi.openapi.servers[0].description = Default, relative server",
				"fastapi.openapi.servers[1].url = http://staging.localhost.tiangolo.com:8000",
				"fastapi.openapi.servers[1].description = Staging but actually localhost still",
				"fastapi.openapi.servers[2].url = https://prod.example.com" })
class OpenApiServers {

	@ApiRouter
	static class Router {

		@Get("/foo")
		Object foo() {
			return Map.of("message", "Hello World");
		}

	}

}
