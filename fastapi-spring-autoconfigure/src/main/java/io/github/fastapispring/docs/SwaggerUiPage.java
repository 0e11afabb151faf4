package io.github.fastapispring.docs;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/**
 * The document in Swagger UI, where operations can be tried out.
 */
public final class SwaggerUiPage implements Page {

	private final ApiDocument document;

	private final SwaggerUiAssets assets;

	private final SwaggerUiOptions options;

	private final @Nullable String graphPath;

	/**
	 * A page.
	 * @param document what it shows
	 * @param assets what it loads
	 * @param options how it behaves
	 * @param graphPath where the graph of dependencies is shown, if it is
	 */
	public SwaggerUiPage(ApiDocument document, SwaggerUiAssets assets, SwaggerUiOptions options,
			@Nullable String graphPath) {
		this.document = document;
		this.assets = assets;
		this.options = options;
		this.graphPath = graphPath;
	}

	@Override
	public String html(Links links) {
		return """
				<!DOCTYPE html>
				<html lang="en">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<title>%s - Swagger UI</title>
				<link rel="icon" href="%s">
				<link rel="stylesheet" href="%s">
				<style>
				body { margin: 0; }
				.graph { position: absolute; top: 0; right: 0; padding: 12px 20px; color: #3b4151; font: 14px sans-serif; }
				</style>
				</head>
				<body>
				%s<div id="swagger-ui"></div>
				<script src="%s"></script>
				<script>
				const ui = SwaggerUIBundle({
				url: %s,
				%s%spresets: [
				SwaggerUIBundle.presets.apis,
				SwaggerUIBundle.SwaggerUIStandalonePreset
				],
				})
				%s</script>
				</body>
				</html>
				"""
			.formatted(HtmlUtils.htmlEscape(this.document.title()), href(links, this.assets.faviconUrl()),
					href(links, this.assets.cssUrl()), graph(links), href(links, this.assets.jsUrl()),
					ScriptValue.quoted(links.to(this.document.path())), parameters(), oauth2Redirect(links),
					initOAuth());
	}

	private static String href(Links links, String url) {
		return HtmlUtils.htmlEscape(links.to(url));
	}

	private String graph(Links links) {
		return (this.graphPath != null)
				? "<a class=\"graph\" href=\"%s\">Dependency graph</a>\n".formatted(href(links, this.graphPath)) : "";
	}

	private String parameters() {
		return this.options.parameters()
			.entrySet()
			.stream()
			.map((parameter) -> ScriptValue.json(parameter.getKey()) + ": " + ScriptValue.json(parameter.getValue())
					+ ",\n")
			.collect(Collectors.joining());
	}

	private String oauth2Redirect(Links links) {
		String path = this.options.oauth2RedirectPath();
		return (path != null)
				? "oauth2RedirectUrl: window.location.origin + " + ScriptValue.quoted(links.to(path)) + ",\n" : "";
	}

	private String initOAuth() {
		return this.options.initOAuth().isEmpty() ? ""
				: "ui.initOAuth(" + ScriptValue.json(this.options.initOAuth()) + ")\n";
	}

}
