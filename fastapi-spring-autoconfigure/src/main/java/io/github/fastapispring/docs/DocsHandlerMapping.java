package io.github.fastapispring.docs;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.handler.AbstractHandlerMapping;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;

import io.github.fastapispring.routing.MappedPaths;
import io.github.fastapispring.routing.OtherServers;

/**
 * Maps the paths of the pages, and of what they load, unless the application answers them
 * itself.
 */
public final class DocsHandlerMapping extends AbstractHandlerMapping implements MappedPaths {

	private static final List<HttpMethod> METHODS = List.of(HttpMethod.GET, HttpMethod.HEAD);

	private final Map<String, WebHandler> handlers = new HashMap<>();

	private final ApplicationPaths taken;

	/**
	 * A mapping.
	 * @param pages the pages by their paths
	 * @param assets what they load
	 * @param taken the paths that are not for pages
	 * @param rootPath the prefix of requests that do not tell theirs
	 */
	public DocsHandlerMapping(Map<String, Page> pages, Assets assets, ApplicationPaths taken, String rootPath) {
		if (!pages.isEmpty()) {
			this.handlers.putAll(assets.handlers());
		}
		pages.forEach((path, page) -> this.handlers.put(path, new PageHandler(page, rootPath)));
		this.taken = taken;
	}

	@Override
	public Collection<String> mappedPaths() {
		return this.handlers.keySet();
	}

	@Override
	protected Mono<?> getHandlerInternal(ServerWebExchange exchange) {
		String path = exchange.getRequest().getPath().pathWithinApplication().value();
		WebHandler handler = this.handlers.get(path);
		if (handler == null || this.taken.contains(path) || OtherServers.have(exchange, obtainApplicationContext())) {
			return Mono.empty();
		}
		HttpMethod method = exchange.getRequest().getMethod();
		return METHODS.contains(method) ? Mono.just(handler)
				: Mono.error(new MethodNotAllowedException(method, METHODS));
	}

}
