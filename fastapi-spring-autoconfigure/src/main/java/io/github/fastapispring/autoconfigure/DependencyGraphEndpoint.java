package io.github.fastapispring.autoconfigure;

import java.util.function.Supplier;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

import io.github.fastapispring.graph.DependencyGraph;

/**
 * The actuator endpoint {@code dependencygraph}: routes, what provides their
 * dependencies, and the beans behind both.
 */
@Endpoint(id = "dependencygraph")
final class DependencyGraphEndpoint {

	private final Supplier<DependencyGraph> graph;

	DependencyGraphEndpoint(Supplier<DependencyGraph> graph) {
		this.graph = graph;
	}

	@ReadOperation
	DependencyGraph graph() {
		return this.graph.get();
	}

}
