package io.github.fastapispring.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * The paths of functional routes, each of which has a path and conditions beside it.
 */
@SuppressWarnings("overloads")
final class FunctionalPaths implements RouterFunctions.Visitor, RequestPredicates.Visitor {

	private final List<String> paths = new ArrayList<>();

	private boolean known = true;

	private FunctionalPaths() {
	}

	/**
	 * Reads the paths.
	 * @param routes the routes
	 * @return their templates, null where a route may take others
	 */
	static @Nullable List<String> of(RouterFunction<?> routes) {
		FunctionalPaths visitor = new FunctionalPaths();
		routes.accept(visitor);
		return visitor.known ? visitor.paths : null;
	}

	@Override
	public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
		int before = this.paths.size();
		predicate.accept(this);
		this.known &= this.paths.size() > before;
	}

	@Override
	public void path(String pattern) {
		this.paths.add(pattern);
	}

	@Override
	public void startNested(RequestPredicate predicate) {
		this.known = false;
	}

	@Override
	public void endNested(RequestPredicate predicate) {
	}

	@Override
	public void resources(Function<ServerRequest, Mono<Resource>> lookup) {
		this.known = false;
	}

	@Override
	public void attributes(Map<String, Object> attributes) {
	}

	@Override
	public void unknown(RouterFunction<?> function) {
		this.known = false;
	}

	@Override
	public void unknown(RequestPredicate predicate) {
	}

	@Override
	public void startOr() {
		this.known = false;
	}

	@Override
	public void or() {
	}

	@Override
	public void endOr() {
	}

	@Override
	public void startNegate() {
		this.known = false;
	}

	@Override
	public void endNegate() {
	}

	@Override
	public void startAnd() {
	}

	@Override
	public void and() {
	}

	@Override
	public void endAnd() {
	}

	@Override
	public void method(Set<HttpMethod> methods) {
	}

	@Override
	@Deprecated(since = "7.0", forRemoval = true)
	@SuppressWarnings("removal")
	public void pathExtension(String extension) {
	}

	@Override
	public void header(String name, String value) {
	}

	@Override
	public void queryParam(String name, String value) {
	}

	@Override
	public void version(String version) {
	}

}
