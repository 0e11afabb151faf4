package io.github.fastapispring.server;

import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.handler.FilteringWebHandler;

/**
 * One filter and what comes after it. As in Spring's own chain a failure remembers the
 * filters that it came through, unless it is an answer that was meant.
 */
final class DirectFilterChain implements WebFilterChain {

	private final WebFilter filter;

	private final WebFilterChain next;

	private final String name;

	private DirectFilterChain(WebFilter filter, WebFilterChain next) {
		this.filter = filter;
		this.next = next;
		this.name = filter.toString();
	}

	/**
	 * A handler that does what another one does.
	 * @param handler the other handler
	 * @return the other handler itself where it is not Spring's own
	 */
	static WebHandler inPlaceOf(WebHandler handler) {
		if (handler.getClass() != FilteringWebHandler.class) {
			return handler;
		}
		FilteringWebHandler filtering = (FilteringWebHandler) handler;
		return of(filtering.getFilters(), filtering.getDelegate())::filter;
	}

	private static WebFilterChain of(List<WebFilter> filters, WebHandler handler) {
		if (filters.isEmpty()) {
			return (exchange) -> Mono.defer(() -> handler.handle(exchange));
		}
		return new DirectFilterChain(filters.get(0), of(filters.subList(1, filters.size()), handler));
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange) {
		return Mono.defer(() -> this.filter.filter(exchange, this.next).onErrorResume(this::mark));
	}

	private Mono<Void> mark(Throwable ex) {
		Mono<Void> failed = Mono.error(ex);
		return DirectHttpHandler.isMeant(ex) ? failed : failed.checkpoint(this.name);
	}

}
