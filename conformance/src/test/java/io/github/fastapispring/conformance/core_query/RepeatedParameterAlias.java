package io.github.fastapispring.conformance.core_query;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Path;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A path parameter and a query parameter of the same name.
 */
@ConformanceApp("repeated_parameter_alias")
class RepeatedParameterAlias {

	@ApiRouter
	static class Router {

		@Get("/{repeated_alias}")
		Object getParametersWithRepeatedAliases(@Path("repeated_alias") String path,
				@Query("repeated_alias") String query) {
			return Map.of("path", path, "query", query);
		}

	}

}
