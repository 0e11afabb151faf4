package io.github.fastapispring.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;

/**
 * Finds the routes whose path may match, segment by segment, so that the cost depends on
 * the length of a path and not on the number of routes.
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
		for (String segment : segments(template)) {
			if (segment.equals("**") || segment.startsWith("{*")) {
				node.rest.add(route);
				return;
			}
			node = isLiteral(segment) ? node.literals.computeIfAbsent(key(segment), (key) -> new Node<>())
					: node.wildcard();
		}
		node.routes.add(route);
	}

	/**
	 * A slash at the end is an empty last segment. A slash within a regular expression is
	 * none.
	 */
	private static List<String> segments(String template) {
		List<String> segments = new ArrayList<>();
		int depth = 0;
		int start = template.startsWith("/") ? 1 : 0;
		for (int i = start; i < template.length(); i++) {
			char character = template.charAt(i);
			depth += (character == '{') ? 1 : (character == '}') ? -1 : 0;
			if (character == '/' && depth == 0) {
				segments.add(template.substring(start, i));
				start = i + 1;
			}
		}
		if (!template.isEmpty()) {
			segments.add(template.substring(start));
		}
		return segments;
	}

	private String key(String segment) {
		return this.caseSensitive ? segment : segment.toLowerCase(Locale.ROOT);
	}

	private static boolean isLiteral(String segment) {
		return segment.chars().noneMatch((character) -> character == '{' || character == '*' || character == '?');
	}

	/**
	 * Finds the routes whose path may match.
	 * @param path the path
	 * @return candidates, each to be matched in full
	 */
	List<T> find(PathContainer path) {
		List<T> found = new ArrayList<>(2);
		collect(this.root, path.elements(), 0, found);
		return found;
	}

	private void collect(Node<T> node, List<PathContainer.Element> elements, int position, List<T> found) {
		found.addAll(node.rest);
		if (position >= elements.size()) {
			found.addAll(node.routes);
			return;
		}
		boolean hasSegment = position + 1 < elements.size()
				&& elements.get(position + 1) instanceof PathContainer.PathSegment;
		String segment = hasSegment ? ((PathContainer.PathSegment) elements.get(position + 1)).valueToMatch() : "";
		int next = hasSegment ? position + 2 : position + 1;
		Node<T> literal = node.literals.get(key(segment));
		if (literal != null) {
			collect(literal, elements, next, found);
		}
		if (node.wildcard != null) {
			collect(node.wildcard, elements, next, found);
		}
	}

	private static final class Node<T> {

		private final Map<String, Node<T>> literals = new HashMap<>();

		private final List<T> routes = new ArrayList<>(1);

		private final List<T> rest = new ArrayList<>(0);

		private @Nullable Node<T> wildcard;

		Node<T> wildcard() {
			if (this.wildcard == null) {
				this.wildcard = new Node<>();
			}
			return this.wildcard;
		}

	}

}
