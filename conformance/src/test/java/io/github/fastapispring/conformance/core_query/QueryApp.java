package io.github.fastapispring.conformance.core_query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.conformance.core_path.PathApp;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Import;

/**
 * Query parameters: required, optional, with a default, and repeated, beside the path
 * parameters of {@link PathApp}.
 */
@ConformanceApp(value = "query",
		properties = { "fastapi.openapi.external-docs.description = External API documentation.",
				"fastapi.openapi.external-docs.url = https://docs.example.com/api-general" })
@Import({ PathApp.Router.class, PathApp.PathRouter.class })
public class QueryApp {

	@ApiRouter(prefix = "/query")
	public static class QueryRouter {

		@Get
		Object getQuery(@Query Object query) {
			return "foo bar " + query;
		}

		@Get("/optional")
		Object getQueryOptional(@Query @Nullable Object query) {
			return (query != null) ? "foo bar " + query : "foo bar";
		}

		@Get("/int")
		Object getQueryType(int query) {
			return "foo bar " + query;
		}

		@Get("/int/optional")
		Object getQueryTypeOptional(@Nullable Integer query) {
			return (query != null) ? "foo bar " + query : "foo bar";
		}

		@Get("/int/default")
		Object getQueryTypeIntDefault(@Default("10") int query) {
			return "foo bar " + query;
		}

		@Get("/param")
		Object getQueryParam(@Query @Nullable Object query) {
			return (query != null) ? "foo bar " + query : "foo bar";
		}

		@Get("/param-required")
		Object getQueryParamRequired(@Query Object query) {
			return "foo bar " + query;
		}

		@Get("/param-required/int")
		Object getQueryParamRequiredType(@Query int query) {
			return "foo bar " + query;
		}

		@Get("/frozenset")
		Object getQueryTypeFrozenset(@Query Set<Integer> query) {
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
	public static class Router {

		@Get(value = "/enum-status-code", status = 201)
		Object getEnumStatusCode() {
			return "foo bar";
		}

	}

}
