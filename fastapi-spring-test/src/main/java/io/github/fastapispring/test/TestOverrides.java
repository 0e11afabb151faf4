package io.github.fastapispring.test;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import io.github.fastapispring.dependency.ProviderOverrides;
import io.github.fastapispring.operation.Providers;

/**
 * Keeps the providers that the clients of tests bring. A request names its own in a
 * header, which nothing behind this filter sees.
 */
final class TestOverrides implements ProviderOverrides, WebFilter, Ordered {

	static final String HEADER = "X-FastApi-Overrides";

	private static final String PROVIDERS = TestOverrides.class.getName() + ".providers";

	private final Map<String, Providers> known = new ConcurrentHashMap<>();

	String add(Providers providers) {
		String id = UUID.randomUUID().toString();
		this.known.put(id, providers);
		return id;
	}

	@Override
	public @Nullable Providers of(ServerWebExchange exchange) {
		return exchange.getAttribute(PROVIDERS);
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String id = exchange.getRequest().getHeaders().getFirst(HEADER);
		if (id == null) {
			return chain.filter(exchange);
		}
		Providers providers = this.known.get(id);
		if (providers == null) {
			return Mono.error(new IllegalStateException("The overrides " + id + " belong to another application"));
		}
		exchange.getAttributes().put(PROVIDERS, providers);
		return chain.filter(
				exchange.mutate().request((request) -> request.headers((headers) -> headers.remove(HEADER))).build());
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

}
