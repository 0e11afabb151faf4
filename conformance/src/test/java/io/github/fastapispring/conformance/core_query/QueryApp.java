package io.github.fastapispring.conformance.core_query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters: required, optional, with a default, and repeated.
 */
@ConformanceApp("query")
class QueryApp {

	@ApiRouter(prefix = "/query")
	static class QueryRouter {

		@Get
		String getQuery(String query) {
			return "foo bar " + query;
		}

		@Get("/optional")
		String getQueryOptional(@Nullable String query) {
			return (query != null) ? "foo bar " + query : "foo bar";
		}

		@Get("/int")
		String getQueryType(int query) {
			return "foo bar " + query;
		}

		@Get("/int/optional")
		String getQueryTypeOptional(@Nullable Integer query) {
			return (query != null) ? "foo bar " + query : "foo bar";
		}

		@Get("/int/default")
		String getQueryTypeIntDefault(@Default("10") int query) {
			return "foo bar " + query;
		}

		@Get("/param")
		String getQueryParam(@Query @Nullable String query) {
			return (query != null) ? "foo bar " + query : "foo bar";
		}

		@Get("/param-required")
		String getQueryParamRequired(@Query String query) {
			return "foo bar " + query;
		}

		@Get("/param-required/int")
		String getQueryParamRequiredType(@Query int query) {
			return "foo bar " + query;
		}

		@Get("/frozenset")
		String getQueryTypeFrozenset(@Query Set<Integer> query) {
			return query.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
		}

		@Get("/list")
		List<Integer> getQueryList(@Query List<Integer> deviceIds) {
			return deviceIds;
		}

		@Get("/list-default")
		List<Integer> getQueryListDefault(@Query @Default({}) List<Integer> deviceIds) {
			return deviceIds;
		}

	}

	@ApiRouter
	static class Router {

		@Get(value = "/enum-status-code", status = 201)
		String getEnumStatusCode() {
			return "foo bar";
		}

	}

}
