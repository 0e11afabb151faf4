package io.github.fastapispring.docs;

import org.springframework.web.util.HtmlUtils;

/**
 * The document in Scalar's API reference, with nothing of it that asks Scalar's own
 * servers.
 */
public final class ScalarPage implements Page {

	private final ApiDocument document;

	private final String jsUrl;

	private final String faviconUrl;

	/**
	 * A page.
	 * @param document what it shows
	 * @param jsUrl the script
	 * @param faviconUrl the icon
	 */
	public ScalarPage(ApiDocument document, String jsUrl, String faviconUrl) {
		this.document = document;
		this.jsUrl = jsUrl;
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
				<title>%s - Scalar</title>
				<link rel="icon" href="%s">
				<style>
				:root { --scalar-font: system-ui, sans-serif; --scalar-font-code: ui-monospace, monospace; }
				</style>
				</head>
				<body>
				<noscript>Scalar needs JavaScript.</noscript>
				<div id="scalar"></div>
				<script src="%s"></script>
				<script>
				Scalar.createApiReference('#scalar', {
				url: %s,
				withDefaultFonts: false,
				telemetry: false,
				proxyUrl: '',
				hideClientButton: true,
				showDeveloperTools: 'never',
				agent: { disabled: true },
				mcp: { disabled: true },
				})
				</script>
				</body>
				</html>
				""".formatted(HtmlUtils.htmlEscape(this.document.title()),
				HtmlUtils.htmlEscape(links.to(this.faviconUrl)), HtmlUtils.htmlEscape(links.to(this.jsUrl)),
				ScriptValue.quoted(links.to(this.document.path())));
	}

}
