package io.github.fastapispring.conformance.core_router_include;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Path;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Path variables in the prefixes of a router and its parent.
 */
@ConformanceApp("router_include_context.router_and_include_prefix_path_params_reach_endpoint_and_openapi")
class PrefixVariables {

	@ApiRouter("/api/{version}")
	static class Api {

	}

	@ApiRouter(prefix = "/tenants/{tenant_id}", parent = Api.class)
	static class Tenants {

		@Get("/items/{item_id}")
		Object readItem(int version, int tenantId, int itemId) {
			return Map.of("version", version, "tenant_id", tenantId, "item_id", itemId);
		}

	}

}
