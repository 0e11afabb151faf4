package io.github.fastapispring.docs;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages over the network, with what they load.
 */
@SpringBootTest(classes = DocsTests.Application.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "fastapi.docs.scalar.path=/scalar", "fastapi.docs.scalar.js-url=/scalar.js",
				"fastapi.docs.swagger-ui.parameters.filter=</script><script>alert(2)</script>",
				"fastapi.openapi.title=Shop </title><script>alert(1)</script>",
				"server.forward-headers-strategy=framework" })
class DocsTests {

	private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

	@LocalServerPort
	int port;

	private WebTestClient http() {
		return WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.responseTimeout(Duration.ofSeconds(60))
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(4_000_000))
			.build();
	}

	private ResponseSpec get(String path) {
		return http().get().uri(path).exchange();
	}

	private String html(String path) {
		return html(path, "");
	}

	private String html(String path, String prefix) {
		return text(http().get().uri(path).headers((headers) -> {
			if (!prefix.isEmpty()) {
				headers.set("X-Forwarded-Prefix", prefix);
			}
		}).exchange(), "text/html; charset=utf-8");
	}

	private static String text(ResponseSpec response, String contentType) {
		byte[] body = response.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.CONTENT_TYPE, contentType)
			.expectBody()
			.returnResult()
			.getResponseBody();
		assertThat(body).isNotNull();
		return new String(body, StandardCharsets.UTF_8);
	}

	private Set<String> loadedBy(String path) {
		return LOADED.matcher(html(path))
			.results()
			.map((match) -> match.group(1))
			.filter((url) -> url.startsWith("/docs/assets/"))
			.collect(Collectors.toSet());
	}

	@Test
	void swaggerUiIsConfiguredAsByFastApi() {
		assertThat(html("/docs"))
			.contains("const ui = SwaggerUIBundle({", "url: '/openapi.json',", "\"dom_id\": \"#swagger-ui\",",
					"\"layout\": \"BaseLayout\",", "\"deepLinking\": true,", "\"showExtensions\": true,",
					"\"showCommonExtensions\": true,",
					"oauth2RedirectUrl: window.location.origin + '/docs/oauth2-redirect',", "presets: [",
					"SwaggerUIBundle.presets.apis,", "SwaggerUIBundle.SwaggerUIStandalonePreset")
			.contains("href=\"/docs/graph\">Dependency graph</a>")
			.doesNotContain("initOAuth");
	}

	@Test
	void theRedirectHandsTheAnswerOfTheAuthorizationServerOver() {
		assertThat(html("/docs/oauth2-redirect")).contains("<title>Swagger UI: OAuth2 Redirect</title>",
				"window.opener.swaggerUIRedirectOauth2");
	}

	@Test
	void redocAndScalarShowTheDocument() {
		assertThat(html("/redoc")).contains("Redoc.init('/openapi.json', ");
		assertThat(html("/scalar")).contains("Scalar.createApiReference('#scalar', {\nurl: '/openapi.json',",
				"src=\"/scalar.js\"");
	}

	@ParameterizedTest
	@CsvSource({ "/docs, Swagger UI", "/redoc, ReDoc", "/scalar, Scalar" })
	void theTitleIsNoMarkup(String path, String name) {
		assertThat(html(path))
			.contains("<title>Shop &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; - " + name + "</title>")
			.doesNotContain("<script>alert");
	}

	@Test
	void aParameterDoesNotEndTheScript() {
		assertThat(html("/docs"))
			.contains("\"filter\": \"\\u003c/script\\u003e\\u003cscript\\u003ealert(2)\\u003c/script\\u003e\",");
	}

	@Test
	void headAnswersWithoutTheBodyOfGet() {
		http().head()
			.uri("/docs")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentLength(html("/docs").getBytes(StandardCharsets.UTF_8).length)
			.expectBody()
			.isEmpty();
	}

	@Test
	void anotherMethodIsRefused() {
		http().post()
			.uri("/docs")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.METHOD_NOT_ALLOWED)
			.expectHeader()
			.valueEquals(HttpHeaders.ALLOW, "GET,HEAD")
			.expectBody()
			.json("{\"detail\": \"Method Not Allowed\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/docs", "/docs/oauth2-redirect", "/redoc", "/scalar" })
	void aPageNamesNoOtherHost(String path) {
		assertThat(html(path)).doesNotContainPattern("https?:").doesNotContainPattern("[\"'(]//");
	}

	@Test
	void whatThePagesLoadComesFromHereAndMayBeKept() {
		Set<String> swaggerUi = loadedBy("/docs");
		Set<String> redoc = loadedBy("/redoc");
		assertThat(swaggerUi).hasSize(3);
		assertThat(redoc).hasSize(2);
		for (Set<String> urls : List.of(swaggerUi, redoc)) {
			for (String url : urls) {
				String type = url.endsWith(".js") ? "text/javascript; charset=utf-8"
						: url.endsWith(".css") ? "text/css; charset=utf-8" : "image/png";
				assertThat(text(get(url).expectHeader()
					.valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable"), type)).isNotEmpty();
			}
		}
	}

	@Test
	void redocAsksNobodyForItsLogo() {
		String script = loadedBy("/redoc").stream().filter((url) -> url.endsWith(".js")).findFirst().orElseThrow();
		assertThat(text(get(script), "text/javascript; charset=utf-8")).doesNotContain("cdn.redoc.ly")
			.contains("src:\"data:,\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/docs/assets", "/docs/assets/", "/docs/assets/redoc@2.5.4/LICENSE",
			"/docs/assets/redoc@2.5.4/../../../application.yml", "/docs/assets/redoc@2.5.4/%2e%2e/redoc.standalone.js",
			"/docs/assets/redoc@2.5.4//redoc.standalone.js", "/docs/assets/..%2f..%2fAssets.class" })
	void nothingElseIsServed(String path) {
		http().get()
			.uri(URI.create("http://localhost:" + this.port + path))
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody();
	}

	@Test
	void theGraphIsAPictureInThePage() {
		assertThat(html("/docs/graph")).contains("<svg xmlns=\"http://www.w3.org/2000/svg\"", "<title>", "</svg>");
	}

	@Test
	void linksCarryThePrefixOfAProxy() {
		String docs = html("/docs", "/shop");
		assertThat(docs).contains("url: '/shop/openapi.json',",
				"oauth2RedirectUrl: window.location.origin + '/shop/docs/oauth2-redirect',");
		assertThat(urls(docs)).contains("/shop/docs/graph")
			.allSatisfy((url) -> assertThat(url).startsWith("/shop/docs/"));
		String redoc = html("/redoc", "/shop");
		assertThat(redoc).contains("Redoc.init('/shop/openapi.json', ");
		assertThat(urls(redoc)).allSatisfy((url) -> assertThat(url).startsWith("/shop/docs/assets/"));
		assertThat(html("/scalar", "/shop")).contains("url: '/shop/openapi.json',", "src=\"/shop/scalar.js\"");
	}

	private static List<String> urls(String html) {
		return LOADED.matcher(html).results().map((match) -> match.group(1)).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "//elsewhere.example", "///elsewhere.example" })
	void aPrefixIsNoOtherHost(String prefix) {
		assertThat(urls(html("/docs", prefix)))
			.allSatisfy((url) -> assertThat(url).startsWith("/elsewhere.example/docs/"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/docs", "/redoc", "/scalar" })
	void aPrefixIsNoScript(String path) {
		assertThat(html(path, "/a'+alert(3)+'")).contains("/a\\u0027+alert(3)+\\u0027/").doesNotContain("'+alert");
	}

	@Test
	void aPageWinsOverAPatternOfTheApplication() {
		assertThat(html("/docs")).contains("SwaggerUIBundle");
		get("/other").expectBody(String.class).isEqualTo("\"other\"");
	}

	/**
	 * Has a route that matches every path of one segment.
	 */
	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Anything.class)
	static class Application {

	}

	@ApiRouter
	static class Anything {

		@Get("/{name}")
		String get(String name) {
			return name;
		}

		@Post("/redoc")
		String post() {
			return "posted";
		}

	}

}
