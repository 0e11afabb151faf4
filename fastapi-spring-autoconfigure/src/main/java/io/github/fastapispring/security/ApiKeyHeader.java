package io.github.fastapispring.security;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * An API key in a header.
 *
 * <pre>
 * &#64;Bean
 * ApiKeyHeader key() {
 * 	return new ApiKeyHeader("X-Key");
 * }
 * </pre>
 */
public non-sealed class ApiKeyHeader extends ApiKeyScheme<ApiKeyHeader> {

	/**
	 * A scheme.
	 * @param name the name of the header
	 */
	public ApiKeyHeader(String name) {
		super("APIKeyHeader", name, "header");
	}

	@Override
	@Nullable List<String> values(ServerHttpRequest request) {
		return request.getHeaders().get(name());
	}

}
