package io.github.fastapispring.routing;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.handler.AbstractHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;

/**
 * Answers requests that came close to a path operation and that no other mapping takes:
 * 405 with the methods that are allowed, the automatic OPTIONS, 406, 415, and the
 * redirect to the path with or without a slash at its end.
 */
public final class RouterFallbackHandlerMapping extends AbstractHandlerMapping {

	private final RouterHandlerMapping routers;

	/**
	 * A mapping.
	 * @param routers knows the path operations
	 */
	public RouterFallbackHandlerMapping(RouterHandlerMapping routers) {
		this.routers = routers;
		setOrder(Ordered.LOWEST_PRECEDENCE - 10);
	}

	@Override
	protected Mono<?> getHandlerInternal(ServerWebExchange exchange) {
		if (OtherServers.have(exchange, obtainApplicationContext())) {
			return Mono.empty();
		}
		try {
			Object options = this.routers.refuse(exchange);
			return Mono.justOrEmpty((options != null) ? options : redirect(exchange));
		}
		catch (Exception ex) {
			return Mono.error(ex);
		}
	}

	private @Nullable WebHandler redirect(ServerWebExchange exchange) {
		RequestPath path = exchange.getRequest().getPath();
		String within = path.pathWithinApplication().value();
		if (!this.routers.redirectsSlashes() || within.length() < 2) {
			return null;
		}
		PathContainer other = PathContainer.parsePath(TrailingSlash.toggle(within));
		return this.routers.hasPath(other) ? RouterFallbackHandlerMapping::redirectSlash : null;
	}

	private static Mono<Void> redirectSlash(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		URI location = withPath(request.getURI(), TrailingSlash.toggle(request.getPath().value()));
		exchange.getResponse().setStatusCode(HttpStatus.TEMPORARY_REDIRECT);
		exchange.getResponse().getHeaders().setLocation(location);
		return exchange.getResponse().setComplete();
	}

	/** Put together as it was received: Spring's builder takes less than clients send. */
	private static URI withPath(URI uri, String path) {
		String server = (uri.getRawAuthority() != null) ? uri.getScheme() + "://" + uri.getRawAuthority() : "";
		String query = (uri.getRawQuery() != null) ? "?" + uri.getRawQuery() : "";
		return URI.create(server + path + query);
	}

}
