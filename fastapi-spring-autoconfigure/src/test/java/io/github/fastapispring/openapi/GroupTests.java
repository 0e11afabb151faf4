package io.github.fastapispring.openapi;

import java.time.Duration;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.swagger.v3.oas.models.PathItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.models.GroupedOpenApi;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A group of springdoc has the path operations that belong there, and customizers of the
 * application see them.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.webflux.base-path=/api", "spring.webflux.apiversion.use.header=X-Version",
				"spring.webflux.apiversion.default=1.0", "springdoc.group-configs[1].group=1.0",
				"springdoc.group-configs[1].paths-to-match=/**", "springdoc.group-configs[0].group=configured",
				"springdoc.group-configs[0].paths-to-match=/users/**" })
class GroupTests {

	@LocalServerPort
	private int port;

	private WebTestClient client;

	@BeforeEach
	void connect() {
		this.client = WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port + "/api")
			.responseTimeout(Duration.ofSeconds(60))
			.build();
	}

	@ParameterizedTest
	@CsvSource({ "users, /users/{id}", "configured, /users/{id}", "others, /items" })
	void aGroupHasItsOperations(String group, String path) {
		JsonNode document = get("/openapi.json/" + group);
		assertThat(document.get("paths").propertyNames()).containsExactly(path);
		assertThat(document.at("/servers/0/url").stringValue()).isEqualTo("/api");
	}

	@Test
	void theDocumentHasAllOperationsOnceMore() {
		JsonNode document = get("/openapi.json");
		assertThat(document.get("paths").propertyNames()).containsExactlyInAnyOrder("/users/{id}", "/items");
		assertThat(document.at("/servers/0/url").stringValue()).isEqualTo("/api");
	}

	@ParameterizedTest
	@CsvSource({ "/openapi.json, newItems, 1.2", "/openapi.json/others, newItems, 1.2",
			"/openapi.json/1.0, oldItems, 1.0" })
	void aDocumentHasOneVersionOfEachOperation(String path, String method, String version) {
		JsonNode operation = get(path).at("/paths/~1items/get");
		assertThat(operation.get("operationId").stringValue()).startsWith(Titles.snakeCase(method));
		assertThat(operation.at("/parameters/0/name").stringValue()).isEqualTo("X-Version");
		assertThat(operation.at("/parameters/0/in").stringValue()).isEqualTo("header");
		assertThat(operation.at("/parameters/0/schema/enum")).singleElement()
			.extracting(JsonNode::stringValue)
			.isEqualTo(version);
		this.client.get()
			.uri("/items")
			.header("X-Version", version)
			.exchange()
			.expectBody(String.class)
			.isEqualTo('"' + method + '"');
	}

	@Test
	void theDocumentIsMadeOffTheEventLoop() {
		assertThat(get("/openapi.json").at("/info/x-made-on-loop")).hasToString("false");
	}

	@Test
	void aCustomizerSeesThePathOperations() {
		assertThat(get("/openapi.json").at("/paths/~1items/get/x-seen").booleanValue()).isTrue();
		assertThat(get("/openapi.json/others").at("/paths/~1items/get/x-group").booleanValue()).isTrue();
	}

	private JsonNode get(String path) {
		String body = this.client.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		return JsonMapper.shared().readTree(String.valueOf(body));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Users.class, Items.class })
	static class Application {

		@Bean
		OpenApiCustomizer seen() {
			return (document) -> document.getPaths().values().forEach((item) -> mark(item, "x-seen"));
		}

		@Bean
		OpenApiCustomizer thread() {
			return (document) -> document.getInfo().addExtension("x-made-on-loop", Schedulers.isInNonBlockingThread());
		}

		@Bean
		GroupedOpenApi users() {
			return GroupedOpenApi.builder().group("users").pathsToMatch("/users/**").build();
		}

		@Bean
		GroupedOpenApi others() {
			return GroupedOpenApi.builder()
				.group("others")
				.pathsToExclude("/users/**")
				.addOpenApiCustomizer(
						(document) -> document.getPaths().values().forEach((item) -> mark(item, "x-group")))
				.build();
		}

		private static void mark(PathItem item, String extension) {
			item.readOperations().forEach((operation) -> operation.addExtension(extension, true));
		}

	}

	@ApiRouter("/users")
	static class Users {

		@Get("/{id}")
		String user(int id) {
			return "user " + id;
		}

	}

	@ApiRouter
	static class Items {

		@Get(value = "/items", version = "1.0")
		String oldItems() {
			return "oldItems";
		}

		@Get(value = "/items", version = "1.2+")
		String newItems() {
			return "newItems";
		}

	}

}
