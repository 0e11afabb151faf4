package io.github.fastapispring.docs;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.http.server.RequestPath;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an application may say about the page of Swagger UI.
 */
class SwaggerUiPageTests {

	private static final ApiDocument DOCUMENT = new ApiDocument("FastAPI", "/openapi.json");

	private static final SwaggerUiAssets ASSETS = new SwaggerUiAssets("https://cdn.example/ui.js", "/static/ui.css",
			"/icon.png");

	@Test
	void aParameterReplacesOneThatEveryPageHas() {
		assertThat(html(options(Map.of("deepLinking", false), Map.of()), null)).contains("\"deepLinking\": false,")
			.doesNotContain("\"deepLinking\": true");
	}

	@Test
	void aParameterMayBeAnObject() {
		assertThat(html(options(Map.of("syntaxHighlight", Map.of("theme", "obsidian")), Map.of()), null))
			.contains("\"syntaxHighlight\": {\"theme\": \"obsidian\"},");
	}

	@Test
	void theDialogueForAuthorizationBeginsWithWhatIsGiven() {
		assertThat(html(options(Map.of(), Map.of("clientId", "the-foo-clients")), null))
			.contains("ui.initOAuth({\"clientId\": \"the-foo-clients\"})");
	}

	@Test
	void noPlaceToComeBackToIsNotMentioned() {
		assertThat(html(new SwaggerUiOptions(Map.of(), Map.of(), null), null)).doesNotContain("oauth2RedirectUrl");
	}

	@Test
	void onlyPathsOfTheApplicationGetThePrefix() {
		assertThat(html(options(Map.of(), Map.of()), null)).contains("src=\"https://cdn.example/ui.js\"",
				"href=\"/shop/static/ui.css\"", "href=\"/shop/icon.png\"");
	}

	@Test
	void theGraphIsLinkedWhereThereIsOne() {
		assertThat(html(options(Map.of(), Map.of()), "/docs/graph"))
			.contains("href=\"/shop/docs/graph\">Dependency graph</a>");
	}

	@Test
	void aPrefixIsNeitherMarkupNorAnotherHost() {
		Links links = Links.of(RequestPath.parse("/\\a\"><script>/docs", "/\\a\"><script>"), "");
		assertThat(html(options(Map.of(), Map.of()), "/docs/graph", links))
			.contains("href=\"/a&quot;&gt;&lt;script&gt;/docs/graph\"",
					"url: '/a\\\"\\u003e\\u003cscript\\u003e/openapi")
			.doesNotContain("\"><script>");
	}

	private static SwaggerUiOptions options(Map<String, Object> parameters, Map<String, Object> initOAuth) {
		return new SwaggerUiOptions(parameters, initOAuth, "/docs/oauth2-redirect");
	}

	private static String html(SwaggerUiOptions options, @Nullable String graphPath) {
		return html(options, graphPath, Links.of(RequestPath.parse("/shop/docs", "/shop"), ""));
	}

	private static String html(SwaggerUiOptions options, @Nullable String graphPath, Links links) {
		return new SwaggerUiPage(DOCUMENT, ASSETS, options, graphPath).html(links);
	}

}
