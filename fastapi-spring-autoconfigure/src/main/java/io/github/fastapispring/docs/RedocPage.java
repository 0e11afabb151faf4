package io.github.fastapispring.docs;

import org.springframework.web.util.HtmlUtils;

/**
 * The document in ReDoc, for reading.
 */
public final class RedocPage implements Page {

	/** ReDoc's own fonts would come from another host. */
	private static final String FONTS = "system-ui, -apple-system, Roboto, Helvetica, Arial, sans-serif";

	private final ApiDocument document;

	private final String jsUrl;

	private final String faviconUrl;

	/**
	 * A page.
	 * @param document what it shows
	 * @param jsUrl the script
	 * @param faviconUrl the icon
	 */
	public RedocPage(ApiDocument document, String jsUrl, String faviconUrl) {
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
				<title>%s - ReDoc</title>
				<link rel="icon" href="%s">
				<style>
				body { margin: 0; padding: 0; }
				</style>
				</head>
				<body>
				<noscript>ReDoc needs JavaScript.</noscript>
				<div id="redoc"></div>
				<script src="%s"></script>
				<script>
				const fontFamily = '%s'
				const theme = { typography: { fontFamily, headings: { fontFamily } } }
				Redoc.init(%s, { theme }, document.getElementById('redoc'))
				</script>
				</body>
				</html>
				""".formatted(HtmlUtils.htmlEscape(this.document.title()),
				HtmlUtils.htmlEscape(links.to(this.faviconUrl)), HtmlUtils.htmlEscape(links.to(this.jsUrl)), FONTS,
				ScriptValue.quoted(links.to(this.document.path())));
	}

}
