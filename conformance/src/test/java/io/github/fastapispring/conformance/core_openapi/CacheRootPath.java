package io.github.fastapispring.conformance.core_openapi;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.CaseProperties;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A document behind proxies that serve it below different paths.
 */
@ConformanceApp(value = "openapi_cache_root_path.root_path_does_not_persist_across_requests",
		properties = "server.forward-headers-strategy = framework")
@CaseProperties(cases = "configured_servers_not_mutated",
		properties = "fastapi.openapi.servers[0].url = https://prod.example.com")
class CacheRootPath {

	@ApiRouter
	static class Router {

		@Get("/")
		Object readRoot() {
			return Map.of("ok", true);
		}

	}

}
