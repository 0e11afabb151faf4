package io.github.fastapispring.autoconfigure;

import java.time.Duration;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webflux.core.configuration.SpringDocWebFluxConfiguration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.docs.DocsHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which pages there are, and where.
 */
class DocsAutoConfigurationTests {

	private final ReactiveWebApplicationContextRunner application = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CodecsAutoConfiguration.class, DocsAutoConfiguration.class,
				FastApiAutoConfiguration.class, HttpHandlerAutoConfiguration.class, JacksonAutoConfiguration.class,
				OpenApiAutoConfiguration.class, SpringDocConfigProperties.class, SpringDocConfiguration.class,
				SpringDocWebFluxConfiguration.class, TaskExecutionAutoConfiguration.class,
				ValidationAutoConfiguration.class, WebFluxAutoConfiguration.class))
		.withInitializer((context) -> new OpenApiEnvironmentPostProcessor()
			.postProcessEnvironment(context.getEnvironment(), new SpringApplication()));

	@Test
	void swaggerUiAndRedocAreThereByThemselves() {
		this.application.run((context) -> {
			assertThat(html(context, "/docs")).contains("<title>FastAPI - Swagger UI</title>");
			assertThat(html(context, "/redoc")).contains("<title>FastAPI - ReDoc</title>");
			expectNotFound(context, "/scalar");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "fastapi.enabled=false", "fastapi.openapi.enabled=false", "fastapi.openapi.path=",
			"springdoc.api-docs.enabled=false", "fastapi.docs.enabled=false" })
	void withoutApiDocumentOrDocsThereIsNoPage(String property) {
		this.application.withPropertyValues(property)
			.run((context) -> assertThat(context).doesNotHaveBean(DocsHandlerMapping.class));
	}

	@Test
	void withoutAPageNothingIsServed() {
		this.application
			.withPropertyValues("fastapi.docs.swagger-ui.path=", "fastapi.docs.redoc.path=", "fastapi.docs.graph.path=",
					"fastapi.docs.assets-path=/files")
			.run((context) -> {
				expectNotFound(context, "/docs");
				expectNotFound(context, "/docs/oauth2-redirect");
				expectNotFound(context, "/redoc");
				expectNotFound(context, "/docs/graph");
				expectNotFound(context, "/files/redoc@2.5.4/redoc.standalone.js");
			});
	}

	@Test
	void theTitleIsThatOfTheDocument() {
		this.application.withPropertyValues("fastapi.openapi.title=Shop")
			.run((context) -> assertThat(html(context, "/docs")).contains("<title>Shop - Swagger UI</title>"));
		this.application.withBean(OpenAPI.class, () -> new OpenAPI().info(new Info().title("Own")))
			.run((context) -> assertThat(html(context, "/redoc")).contains("<title>Own - ReDoc</title>"));
		this.application.withBean(OpenAPI.class, OpenAPI::new)
			.run((context) -> assertThat(html(context, "/redoc")).contains("<title>FastAPI - ReDoc</title>"));
	}

	@Test
	void linksCarryThePrefixThatTheApplicationKnows() {
		this.application.withPropertyValues("fastapi.openapi.root-path=/api/v1")
			.run((context) -> assertThat(html(context, "/docs")).contains("url: '/api/v1/openapi.json'",
					"src=\"/api/v1/docs/assets/"));
	}

	@Test
	void anEmptyPathSwitchesAPageOff() {
		this.application.withPropertyValues("fastapi.docs.swagger-ui.path=").run((context) -> {
			expectNotFound(context, "/docs");
			expectNotFound(context, "/docs/oauth2-redirect");
			assertThat(html(context, "/redoc")).contains("Redoc.init");
		});
		this.application.withPropertyValues("fastapi.docs.redoc.path=")
			.run((context) -> expectNotFound(context, "/redoc"));
	}

	@Test
	void theRedirectCanBeSwitchedOff() {
		this.application.withPropertyValues("fastapi.docs.swagger-ui.oauth2-redirect-path=").run((context) -> {
			assertThat(html(context, "/docs")).doesNotContain("oauth2RedirectUrl");
			expectNotFound(context, "/docs/oauth2-redirect");
		});
	}

	@Test
	void everythingCanBeElsewhere() {
		this.application
			.withPropertyValues("spring.application.name=shop", "fastapi.openapi.path=/api.json",
					"fastapi.docs.swagger-ui.path=/ui", "fastapi.docs.swagger-ui.oauth2-redirect-path=/ui/back",
					"fastapi.docs.redoc.path=/reference", "fastapi.docs.assets-path=/files",
					"fastapi.docs.favicon-url=/icon.png")
			.run((context) -> {
				assertThat(html(context, "/ui")).contains("<title>shop - Swagger UI</title>", "url: '/api.json'",
						"window.location.origin + '/ui/back'", "src=\"/files/swagger-ui-dist@", "href=\"/icon.png\"");
				assertThat(html(context, "/ui/back")).contains("swaggerUIRedirectOauth2");
				assertThat(html(context, "/reference")).contains("src=\"/files/redoc@", "href=\"/icon.png\"");
			});
	}

	@Test
	void thePagesLoadWhatTheApplicationNames() {
		this.application
			.withPropertyValues("fastapi.docs.swagger-ui.js-url=https://cdn.example/ui.js",
					"fastapi.docs.swagger-ui.css-url=/static/ui.css",
					"fastapi.docs.redoc.js-url=/static/redoc.standalone.js")
			.run((context) -> {
				assertThat(html(context, "/docs")).contains("src=\"https://cdn.example/ui.js\"",
						"href=\"/static/ui.css\"");
				assertThat(html(context, "/redoc")).contains("src=\"/static/redoc.standalone.js\"");
			});
	}

	@Test
	void swaggerUiHasParametersAndABeginningForOAuth() {
		this.application
			.withPropertyValues("fastapi.docs.swagger-ui.parameters.syntaxHighlight=false",
					"fastapi.docs.swagger-ui.init-oauth.clientId=the-foo-clients",
					"fastapi.docs.swagger-ui.init-oauth.appName=The Predendapp")
			.run((context) -> assertThat(html(context, "/docs")).contains("\"syntaxHighlight\": false", "ui.initOAuth(",
					"\"clientId\": \"the-foo-clients\"", "\"appName\": \"The Predendapp\""));
	}

	@Test
	void scalarNeedsItsScript() {
		this.application.withPropertyValues("fastapi.docs.scalar.path=/scalar")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("fastapi.docs.scalar.path needs fastapi.docs.scalar.js-url"));
	}

	@ParameterizedTest
	@ValueSource(classes = { DocsRouter.class, DocsController.class })
	void thePageOfTheApplicationWins(Class<?> own) {
		this.application.withBean(own)
			.run((context) -> get(context, "/docs").expectBody(String.class)
				.value((body) -> assertThat(body).contains("our own page")));
	}

	private static String html(ApplicationContext context, String path) {
		String html = get(context, path).expectStatus()
			.isOk()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.TEXT_HTML)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(html).isNotNull();
		return html;
	}

	private static void expectNotFound(ApplicationContext context, String path) {
		get(context, path).expectStatus()
			.isEqualTo(HttpStatus.NOT_FOUND)
			.expectBody()
			.json("{\"detail\": \"Not Found\"}");
	}

	private static WebTestClient.ResponseSpec get(ApplicationContext context, String path) {
		return WebTestClient.bindToApplicationContext(context)
			.configureClient()
			.responseTimeout(Duration.ofSeconds(60))
			.build()
			.get()
			.uri(path)
			.exchange();
	}

	@ApiRouter
	static class DocsRouter {

		@Get("/docs")
		String docs() {
			return "our own page";
		}

	}

	@RestController
	static class DocsController {

		@GetMapping("/docs")
		String docs() {
			return "our own page";
		}

	}

}
