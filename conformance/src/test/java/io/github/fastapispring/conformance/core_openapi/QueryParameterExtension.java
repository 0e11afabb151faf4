package io.github.fastapispring.conformance.core_openapi;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters that are documented by hand.
 */
@ConformanceApp("openapi_query_parameter_extension")
class QueryParameterExtension {

	@ApiRouter
	static class Router {

		@Get(path = "/", openapiExtra = """
				{
				  "parameters": [
					{
					  "required": false,
					  "schema": {"title": "Extra Param 1"},
					  "name": "extra_param_1",
					  "in": "query"
					},
					{
					  "required": true,
					  "schema": {"title": "Extra Param 2"},
					  "name": "extra_param_2",
					  "in": "query"
					}
				  ]
				}""")
		Object routeWithExtraQueryParameters(@Default("50") @Nullable Integer standardQueryParam) {
			return Map.of();
		}

	}

}
