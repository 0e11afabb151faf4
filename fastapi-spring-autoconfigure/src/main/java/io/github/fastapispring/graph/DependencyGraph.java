package io.github.fastapispring.graph;

import java.util.List;

/**
 * The routes of an application, what provides their dependencies, and the beans behind
 * both.
 *
 * @param nodes the nodes, routes first
 * @param edges who depends on whom
 */
public record DependencyGraph(List<Node> nodes, List<Edge> edges) {

	/**
	 * What a node is.
	 */
	public enum Kind {

		/** A path operation. */
		ROUTE,

		/** What makes a dependency, for each request anew. */
		PROVIDER,

		/** A bean of the application, which all requests share. */
		BEAN

	}

	/**
	 * A route, provider or bean.
	 *
	 * @param id its name, unique in the graph
	 * @param kind what it is
	 * @param label what it does or gives: the HTTP method and path, or the type
	 * @param source where it is declared: a class, or a class and its method
	 */
	public record Node(String id, Kind kind, String label, String source) {

	}

	/**
	 * One node depends on another.
	 *
	 * @param from the id of the node that depends
	 * @param to the id of the node that it depends on
	 */
	public record Edge(String from, String to) {

	}

}
