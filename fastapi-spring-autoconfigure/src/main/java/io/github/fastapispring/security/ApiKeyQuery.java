package io.github.fastapispring.security;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * An API key in a query parameter. A query string is written to logs and kept in
 * histories: prefer a header.
 *
 * <pre>
 * &#64;Bean
 * ApiKeyQuery key() {
 * 	return new ApiKeyQuery("key");
 * }
 * </pre>
 */
public non-sealed class ApiKeyQuery extends ApiKeyScheme<ApiKeyQuery> {

	/**
	 * A scheme.
	 * @param name the name of the query parameter
	 */
	public ApiKeyQuery(String name) {
		super("APIKeyQuery", name, "query");
	}

	@Override
	@Nullable List<String> values(ServerHttpRequest request) {
		return request.getQueryParams().get(name());
	}

}
