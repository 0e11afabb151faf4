package io.github.fastapispring.dependency;

import org.jspecify.annotations.Nullable;

import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.operation.Providers;

/**
 * Brings other providers to some requests, as a test does to its own. An application has
 * none.
 */
@FunctionalInterface
public interface ProviderOverrides {

	/**
	 * The providers of a request.
	 * @param exchange the exchange of the request
	 * @return those of the application with others in their places, the same object for
	 * the same overrides; null for those of the application
	 */
	@Nullable Providers of(ServerWebExchange exchange);

}
