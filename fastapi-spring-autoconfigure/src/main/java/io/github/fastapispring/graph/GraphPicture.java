package io.github.fastapispring.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

import io.github.fastapispring.graph.DependencyGraph.Edge;
import io.github.fastapispring.graph.DependencyGraph.Kind;
import io.github.fastapispring.graph.DependencyGraph.Node;

/**
 * A graph as SVG: routes at the left, each thing to the right of all that depends on it.
 */
public final class GraphPicture {

	private static final int ROW = 58;

	private static final int BOX_HEIGHT = 42;

	private static final int GAP = 90;

	private static final int MARGIN = 20;

	private static final double LETTER = 7.3;

	private static final Pattern PACKAGE = Pattern.compile("\\b([a-z])\\w*\\.");

	private static final Map<Kind, String> COLORS = Map.of(Kind.ROUTE, "#d9ecff", Kind.PROVIDER, "#e0f5e3", Kind.BEAN,
			"#fff1d1");

	private final DependencyGraph graph;

	private final Map<String, Box> boxes = new HashMap<>();

	private GraphPicture(DependencyGraph graph) {
		this.graph = graph;
		layOut();
	}

	/**
	 * Draws a graph.
	 * @param graph the graph
	 * @return an {@code svg} element
	 */
	public static String of(DependencyGraph graph) {
		return new GraphPicture(graph).svg();
	}

	/**
	 * The color of the boxes of a kind.
	 * @param kind the kind
	 * @return a CSS color
	 */
	public static String color(Kind kind) {
		return COLORS.getOrDefault(kind, "#ffffff");
	}

	private void layOut() {
		Map<Integer, List<Node>> columns = new TreeMap<>();
		Map<String, Integer> depths = depths();
		this.graph.nodes()
			.forEach((node) -> columns.computeIfAbsent(depths.getOrDefault(node.id(), 0), (depth) -> new ArrayList<>())
				.add(node));
		int left = MARGIN;
		for (List<Node> column : columns.values()) {
			int width = column.stream().mapToInt(GraphPicture::width).max().orElse(0);
			int top = MARGIN;
			Map<String, Double> wished = new HashMap<>();
			column.forEach((node) -> wished.put(node.id(), wishedTop(node)));
			column.sort(Comparator.comparing((node) -> wished.getOrDefault(node.id(), 0.0)));
			for (Node node : column) {
				top = Math.max(top, (int) Math.round(wished.getOrDefault(node.id(), 0.0)));
				this.boxes.put(node.id(), new Box(left, top, width));
				top += ROW;
			}
			left += width + GAP;
		}
	}

	/** How far a node is from a route at most; beans that need one another stop there. */
	private Map<String, Integer> depths() {
		Map<String, Integer> depths = new HashMap<>();
		boolean changed = true;
		for (int round = 0; changed && round < this.graph.nodes().size(); round++) {
			changed = false;
			for (Edge edge : this.graph.edges()) {
				int depth = depths.getOrDefault(edge.from(), 0) + 1;
				if (depth > depths.getOrDefault(edge.to(), 0)) {
					depths.put(edge.to(), depth);
					changed = true;
				}
			}
		}
		return depths;
	}

	/** In the middle of those that depend on it, as far as they have their place. */
	private double wishedTop(Node node) {
		return this.graph.edges()
			.stream()
			.filter((edge) -> edge.to().equals(node.id()) && this.boxes.containsKey(edge.from()))
			.mapToInt((edge) -> boxOf(edge.from()).top())
			.average()
			.orElse(0);
	}

	private static int width(Node node) {
		return (int) Math.ceil(Math.max(node.label().length(), abbreviated(node.source()).length() * 0.85) * LETTER)
				+ 24;
	}

	/** Packages by their first letters, as in a log. */
	private static String abbreviated(String source) {
		return PACKAGE.matcher(source).replaceAll("$1.");
	}

	private String svg() {
		int width = this.boxes.values().stream().mapToInt(Box::right).max().orElse(0) + MARGIN;
		int height = this.boxes.values().stream().mapToInt((box) -> box.top() + BOX_HEIGHT).max().orElse(0) + MARGIN;
		return """
				<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" \
				aria-label="Dependency graph" font-family="ui-monospace, monospace">
				%s
				%s
				</svg>
				""".formatted(width, height, width, height,
				this.graph.edges().stream().map(this::edge).collect(Collectors.joining("\n")),
				this.graph.nodes().stream().map(this::node).collect(Collectors.joining("\n")));
	}

	private String edge(Edge edge) {
		Box from = boxOf(edge.from());
		Box to = boxOf(edge.to());
		int middle = (from.right() + to.left()) / 2;
		return "<path d=\"M%d %d C%d %d %d %d %d %d\" fill=\"none\" stroke=\"#8a94a6\" stroke-width=\"1.5\"/>"
			.formatted(from.right(), from.middle(), middle, from.middle(), middle, to.middle(), to.left(), to.middle());
	}

	private String node(Node node) {
		Box box = boxOf(node.id());
		return """
				<g class="%s"><title>%s</title><rect x="%d" y="%d" width="%d" height="%d" rx="6" fill="%s" \
				stroke="#8a94a6"/><text x="%d" y="%d" font-size="12" font-weight="600">%s</text>\
				<text x="%d" y="%d" font-size="10" fill="#59636e">%s</text></g>""".formatted(
				node.kind().name().toLowerCase(Locale.ROOT), HtmlUtils.htmlEscape(node.source()), box.left(), box.top(),
				box.width(), BOX_HEIGHT, color(node.kind()), box.left() + 12, box.top() + 18,
				HtmlUtils.htmlEscape(node.label()), box.left() + 12, box.top() + 33,
				HtmlUtils.htmlEscape(abbreviated(node.source())));
	}

	private Box boxOf(String id) {
		return this.boxes.getOrDefault(id, Box.NONE);
	}

	private record Box(int left, int top, int width) {

		static final Box NONE = new Box(0, 0, 0);

		int right() {
			return this.left + this.width;
		}

		int middle() {
			return this.top + BOX_HEIGHT / 2;
		}

	}

}
