package io.github.fastapispring.docs;

import java.util.function.Supplier;

import org.springframework.web.util.HtmlUtils;

import io.github.fastapispring.graph.DependencyGraph;
import io.github.fastapispring.graph.GraphPicture;

/**
 * A picture of what routes depend on.
 */
public final class GraphPage implements Page {

	private final ApiDocument document;

	private final Supplier<DependencyGraph> graph;

	private final String faviconUrl;

	/**
	 * A page.
	 * @param document the document whose routes it shows
	 * @param graph the graph as it is when the page is asked for
	 * @param faviconUrl the icon
	 */
	public GraphPage(ApiDocument document, Supplier<DependencyGraph> graph, String faviconUrl) {
		this.document = document;
		this.graph = graph;
		this.faviconUrl = faviconUrl;
	}

	@Override
	public String html(Links links) {
		return """
				<!DOCTYPE html>
				<html lang="en">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<title>%s - Dependency graph</title>
				<link rel="icon" href="%s">
				<style>
				body { margin: 24px; color: #3b4151; font: 14px system-ui, sans-serif; }
				figure { margin: 0; overflow: auto; }
				.legend span { padding: 2px 8px; margin-right: 8px; border: 1px solid #8a94a6; border-radius: 6px; }
				</style>
				</head>
				<body>
				<h1>%s</h1>
				<p class="legend"><span style="background: %s">route</span><span style="background: %s">provider, once per
				request</span><span style="background: %s">bean</span></p>
				<figure>
				%s</figure>
				</body>
				</html>
				"""
			.formatted(HtmlUtils.htmlEscape(this.document.title()), HtmlUtils.htmlEscape(links.to(this.faviconUrl)),
					HtmlUtils.htmlEscape(this.document.title()), GraphPicture.color(DependencyGraph.Kind.ROUTE),
					GraphPicture.color(DependencyGraph.Kind.PROVIDER), GraphPicture.color(DependencyGraph.Kind.BEAN),
					GraphPicture.of(this.graph.get()));
	}

}
