package io.github.fastapispring.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/**
 * Finds the routes whose path may match, segment by segment, so that the cost depends on
 * the length of a path and not on the number of routes. Routes may be added while others
 * are looked for.
 *
 * @param <T> a route
 */
final class RouteIndex<T> {

	private final Node<T> root = new Node<>();

	private final boolean caseSensitive;

	/**
	 * An empty index.
	 * @param caseSensitive whether upper and lower case letters differ
	 */
	RouteIndex(boolean caseSensitive) {
		this.caseSensitive = caseSensitive;
	}

	/**
	 * Adds a route.
	 * @param template its path template
	 * @param route the route
	 */
	void add(String template, T route) {
		Node<T> node = this.root;
		for (String segment : PathSegments.of(template)) {
			if (PathSegments.isRest(segment)) {
				node.rest.add(route);
				return;
			}
			node = PathSegments.isLiteral(segment) ? node.literals.computeIfAbsent(key(segment), (key) -> new Node<>())
					: node.wildcard();
		}
		node.routes.add(route);
	}

	private String key(String segment) {
		return this.caseSensitive ? segment : segment.toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds the routes whose path may match.
	 * @param segments the segments of a path
	 * @return candidates, each to be matched in full
	 */
	List<T> find(List<String> segments) {
		List<T> found = new ArrayList<>(2);
		collect(this.root, segments, 0, found);
		return found;
	}

	private void collect(Node<T> node, List<String> segments, int position, List<T> found) {
		node.rest.forEach(found::add);
		if (position == segments.size()) {
			node.routes.forEach(found::add);
			return;
		}
		Node<T> literal = node.literals.get(key(segments.get(position)));
		if (literal != null) {
			collect(literal, segments, position + 1, found);
		}
		Node<T> wildcard = node.wildcard;
		if (wildcard != null) {
			collect(wildcard, segments, position + 1, found);
		}
	}

	private static final class Node<T> {

		private final Map<String, Node<T>> literals = new ConcurrentHashMap<>(2);

		private final List<T> routes = new CopyOnWriteArrayList<>();

		private final List<T> rest = new CopyOnWriteArrayList<>();

		private volatile @Nullable Node<T> wildcard;

		synchronized Node<T> wildcard() {
			Node<T> known = this.wildcard;
			if (known == null) {
				known = new Node<>();
				this.wildcard = known;
			}
			return known;
		}

	}

}
