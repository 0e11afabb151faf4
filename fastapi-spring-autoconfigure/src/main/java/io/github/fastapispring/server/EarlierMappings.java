package io.github.fastapispring.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.handler.AbstractUrlHandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

import io.github.fastapispring.routing.MappedPaths;
import io.github.fastapispring.routing.RouterHandlerMapping;

/**
 * What is asked before routers are, such as the endpoints of the actuator and the
 * documentation.
 */
final class EarlierMappings {

	private final List<String> paths = new ArrayList<>();

	private @Nullable HandlerMapping unknown;

	/**
	 * The mappings before that of routers.
	 * @param mappings all mappings in their order
	 * @param routers the mapping of routers
	 */
	EarlierMappings(List<HandlerMapping> mappings, RouterHandlerMapping routers) {
		for (HandlerMapping mapping : mappings) {
			if (mapping == routers) {
				return;
			}
			add(mapping);
		}
	}

	private void add(HandlerMapping mapping) {
		if (mapping instanceof MappedPaths mapped) {
			this.paths.addAll(mapped.mappedPaths());
		}
		else if (mapping instanceof AbstractUrlHandlerMapping urls) {
			add(urls.getHandlerMap().keySet().stream());
		}
		else if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
			add(methods.getHandlerMethods()
				.keySet()
				.stream()
				.flatMap((info) -> info.getPatternsCondition().getPatterns().stream()));
		}
		else if (!(mapping instanceof RouterFunctionMapping functions)
				|| !addFunctional(functions.getRouterFunction())) {
			this.unknown = mapping;
		}
	}

	private boolean addFunctional(@Nullable RouterFunction<?> function) {
		List<String> functional = (function != null) ? FunctionalPaths.of(function) : List.of();
		if (functional != null) {
			this.paths.addAll(functional);
		}
		return functional != null;
	}

	private void add(Stream<PathPattern> patterns) {
		patterns.map(PathPattern::getPatternString).forEach(this.paths::add);
	}

	/**
	 * The templates of all that they may take.
	 */
	List<String> paths() {
		return this.paths;
	}

	/**
	 * A mapping that does not tell its paths, null for none.
	 */
	@Nullable HandlerMapping unknown() {
		return this.unknown;
	}

}
