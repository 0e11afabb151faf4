package io.github.fastapispring.routing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.server.ServerWebExchange;

/**
 * The routes of all path operations, and which of them a path leads to. Routes may be
 * added while others are looked up.
 */
final class RouteTable {

	private final RouteIndex<Route> index;

	/** What mappings before that of the routers may take. */
	private final List<String> earlierPaths = new CopyOnWriteArrayList<>();

	private final Map<String, Boolean> left = new ConcurrentHashMap<>();

	/**
	 * A table without routes.
	 * @param caseSensitive whether upper and lower case letters of paths differ
	 */
	RouteTable(boolean caseSensitive) {
		this.index = new RouteIndex<>(caseSensitive);
	}

	/**
	 * Adds the routes of an operation.
	 * @param mapping its paths and all other conditions
	 * @param handler the operation
	 * @param plain whether nothing outside the mapping has a say
	 */
	void add(RequestMappingInfo mapping, PathOperationHandlerMethod handler, boolean plain) {
		mapping.getPatternsCondition()
			.getPatterns()
			.forEach((pattern) -> this.index.add(pattern.getPatternString(),
					Route.of(mapping, pattern, handler, plain)));
	}

	/**
	 * The mappings whose paths may match.
	 * @param path the path within the application
	 * @return the mappings, each to be matched in full
	 */
	List<RequestMappingInfo> candidates(PathContainer path) {
		return this.index.find(PathSegments.of(path)).stream().map(Route::mapping).toList();
	}

	/**
	 * Whether a path belongs to an operation.
	 * @param path the path within the application
	 * @return whether a template matches it
	 */
	boolean hasPath(PathContainer path) {
		return this.index.find(PathSegments.of(path)).stream().anyMatch((route) -> route.pattern().matches(path));
	}

	/**
	 * Leaves paths to a mapping that stands before that of the routers.
	 * @param templates the templates of the paths
	 */
	void leave(Collection<String> templates) {
		this.earlierPaths.addAll(templates);
		this.left.clear();
	}

	/**
	 * Looks up the operation that answers a request, where its method and path alone
	 * tell, which they do not for HEAD: a GET answers it, too.
	 * @param exchange the exchange, which then has the attributes that mappings set
	 * @return the operation; null where there is none, or more has to be looked at
	 */
	@Nullable PathOperationHandlerMethod lookup(ServerWebExchange exchange) {
		HttpMethod method = exchange.getRequest().getMethod();
		String path = exchange.getRequest().getPath().pathWithinApplication().value();
		if (method == HttpMethod.HEAD || !PathSegments.isPlain(path)) {
			return null;
		}
		List<String> segments = PathSegments.of(path);
		Route best = null;
		Map<String, String> variables = null;
		for (Route route : this.index.find(segments)) {
			if (route.answers(method)) {
				Map<String, String> found = route.match(segments);
				int order = (best != null) ? Route.BY_SPECIFICITY.compare(route, best) : -1;
				if (!route.isSimple() || order == 0) {
					return null;
				}
				if (order < 0 && found != null) {
					best = route;
					variables = found;
				}
			}
		}
		return (best != null && variables != null && !isLeft(best)) ? found(best, variables, exchange) : null;
	}

	private boolean isLeft(Route route) {
		return !this.earlierPaths.isEmpty() && this.left.computeIfAbsent(route.pattern().getPatternString(),
				(template) -> this.earlierPaths.stream()
					.anyMatch((earlier) -> PathSegments.mayOverlap(template, earlier)));
	}

	private static PathOperationHandlerMethod found(Route route, Map<String, String> variables,
			ServerWebExchange exchange) {
		Map<String, Object> attributes = exchange.getAttributes();
		attributes.put(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, route.handler());
		attributes.put(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route.pattern());
		attributes.put(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, variables);
		attributes.put(HandlerMapping.MATRIX_VARIABLES_ATTRIBUTE, Map.of());
		ServerRequestObservationContext.findCurrent(attributes)
			.ifPresent((context) -> context.setPathPattern(route.pattern().getPatternString()));
		return route.handler();
	}

}
