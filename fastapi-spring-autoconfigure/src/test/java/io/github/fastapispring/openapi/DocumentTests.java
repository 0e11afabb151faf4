package io.github.fastapispring.openapi;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Default;
import io.github.fastapispring.Depends;
import io.github.fastapispring.ForbidExtra;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.Partial;
import io.github.fastapispring.Patch;
import io.github.fastapispring.Post;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Query;
import io.github.fastapispring.Webhooks;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.server.ServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The document says what the server reads and answers.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "fastapi.openapi.title=Shop", "fastapi.openapi.operation-ids=method-name",
				"fastapi.errors.format=problem", "fastapi.errors.validation-status=400" })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentTests {

	@LocalServerPort
	private int port;

	private JsonNode document = JsonNodeFactory.instance.missingNode();

	@BeforeAll
	void read() {
		this.document = JsonMapper.shared().readTree(get("/openapi.json", "application/json"));
	}

	private String get(String path, String contentType) {
		return String.valueOf(WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.responseTimeout(Duration.ofSeconds(60))
			.build()
			.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.CONTENT_TYPE, contentType)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	@Test
	void itIsServedAsYamlToo() {
		assertThat(get("/openapi.yaml", "application/yaml")).startsWith("openapi: 3.1.0").contains("title: Shop");
	}

	@Test
	void operationsAreInTheOrderOfTheirSource() {
		assertThat(this.document.get("paths").propertyNames()).containsExactly("/items/{itemId}", "/items", "/shapes",
				"/several", "/files/{rest}");
	}

	@Test
	void parametersOfDependenciesFollowTheOwnOnesWithinTheirPlace() {
		assertThat(operation("/items/{itemId}", "get").get("parameters"))
			.extracting((parameter) -> parameter.get("in").stringValue() + " " + parameter.get("name").stringValue()
					+ " " + parameter.get("required").booleanValue())
			.containsExactly("path itemId true", "query limit false", "query q false", "header x-tenant true",
					"header x-trace-id false");
	}

	@Test
	void aParameterHasItsConstraintsDefaultAndNullness() {
		assertThat(parameter("limit")).isEqualTo(
				json("""
						{"name": "limit", "in": "query", "required": false, "description": "How many",
						"schema": {"type": "integer", "maximum": 50, "default": 10, "title": "Limit", "description": "How many"}}"""));
		assertThat(parameter("q").get("schema")).isEqualTo(json("""
				{"anyOf": [{"type": "string", "maxLength": 5}, {"type": "null"}], "title": "Q"}"""));
		assertThat(parameter("itemId").get("schema"))
			.isEqualTo(json("{\"type\": \"integer\", \"format\": \"int64\", \"title\": \"Item Id\"}"));
	}

	@Test
	void whatIsHiddenOrInjectedIsNotThere() {
		assertThat(this.document.toString()).doesNotContain("secretFlag", "exchange", "/hidden");
	}

	@Test
	void aClassThatReadsAndWritesDifferentlyHasTwoSchemas() {
		assertThat(reference(operation("/items", "post").at("/requestBody/content/application~1json/schema")))
			.isEqualTo("Item-Input");
		assertThat(reference(answer(operation("/items", "post"), "201"))).isEqualTo("Item-Output");
		assertThat(schema("Item-Input")).isEqualTo(
				json("""
						{"title": "Item", "type": "object", "additionalProperties": false, "required": ["name", "price"],
						"properties": {
							"name": {"type": "string", "minLength": 1, "title": "Name"},
							"price": {"anyOf": [{"type": "number", "exclusiveMinimum": 0},
								{"type": "string", "pattern": "^(?!^[-+.]*$)[+-]?0*\\\\d*\\\\.?\\\\d*$"}], "title": "Price"},
							"tags": {"type": "array", "items": {"anyOf": [{"type": "string", "maxLength": 3}, {"type": "null"}]},
								"default": ["new"], "title": "Tags"},
							"note": {"anyOf": [{"type": "string"}, {"type": "null"}], "title": "A note", "description": "Free text",
								"examples": ["fragile"], "deprecated": true}}}"""));
		assertThat(schema("Item-Output").at("/properties/price/type").stringValue()).isEqualTo("number");
	}

	@Test
	void noFieldOfAPartialIsRequired() {
		JsonNode partial = schema(
				reference(operation("/items/{itemId}", "patch").at("/requestBody/content/application~1json/schema")));
		assertThat(partial.has("required")).isFalse();
		assertThat(partial.get("properties").propertyNames()).containsExactly("name", "price", "tags", "note");
	}

	@Test
	void aDiscriminatedUnionNamesItsMembers() {
		assertThat(operation("/shapes", "post").at("/requestBody/content/application~1json/schema")).isEqualTo(json("""
				{"oneOf": [{"$ref": "#/components/schemas/Circle"}, {"$ref": "#/components/schemas/Square"}],
				"discriminator": {"propertyName": "kind", "mapping": {"circle": "#/components/schemas/Circle",
					"square": "#/components/schemas/Square"}}, "title": "Shape"}"""));
		assertThat(schema("Circle")).isEqualTo(json("""
				{"type": "object", "title": "Circle", "required": ["radius", "kind"], "properties": {
					"radius": {"type": "number", "title": "Radius"},
					"kind": {"type": "string", "const": "circle", "title": "Kind"}}}"""));
	}

	@Test
	void severalBodiesAreFieldsOfOneObject() {
		assertThat(reference(operation("/several", "post").at("/requestBody/content/application~1json/schema")))
			.isEqualTo("Body_several");
		assertThat(schema("Body_several").get("properties").propertyNames()).containsExactly("first", "second");
	}

	@Test
	void inputThatDoesNotFitIsAnsweredInTheFormatInForce() {
		JsonNode answer = operation("/items", "post").at("/responses/400/content/application~1problem+json/schema");
		assertThat(reference(answer)).isEqualTo("ValidationProblem");
		assertThat(schema("ValidationProblem").at("/properties/errors/items/$ref").stringValue())
			.isEqualTo("#/components/schemas/ValidationError");
		assertThat(operation("/shapes", "get").get("responses").propertyNames()).containsExactly("200", "401");
	}

	@Test
	void additionalAnswersAreThoseOfTheRouterAndTheOperation() {
		JsonNode responses = operation("/items/{itemId}", "get").get("responses");
		assertThat(responses.propertyNames()).containsExactlyInAnyOrder("200", "400", "401", "404", "5XX");
		assertThat(responses.at("/404/description").stringValue()).isEqualTo("No such item");
		assertThat(responses.at("/401/description").stringValue()).isEqualTo("Unauthorized");
		assertThat(responses.at("/5XX/description").stringValue()).isEqualTo("Server Error");
		assertThat(responses.at("/200/content").propertyNames()).contains("application/json", "image/png");
	}

	@Test
	void anAnswerWithoutABodyHasNone() {
		assertThat(operation("/files/{rest}", "get").at("/responses/200").propertyNames())
			.containsExactly("description");
	}

	@Test
	void callbacksAndWebhooksAreDescribedByInterfaces() {
		assertThat(operation("/items", "post").at("/callbacks/sold/{$request.body#~1url}/post/requestBody").isObject())
			.isTrue();
		assertThat(this.document.at("/webhooks/price-changed/post/operationId").stringValue())
			.isEqualTo("priceChanged");
	}

	@Test
	void jsonOfAnOperationIsMerged() {
		assertThat(operation("/shapes", "get").get("x-cost").intValue()).isEqualTo(3);
		assertThat(operation("/shapes", "get").at("/externalDocs/url").stringValue()).isEqualTo("/shapes.html");
	}

	@Test
	void everyReferenceHasItsComponent() {
		List<String> references = this.document.findValuesAsString("$ref");
		assertThat(references).isNotEmpty()
			.allSatisfy((reference) -> assertThat(this.document.at(reference.substring(1)).isObject()).isTrue());
	}

	private JsonNode operation(String path, String method) {
		return this.document.get("paths").get(path).get(method);
	}

	private JsonNode parameter(String name) {
		return operation("/items/{itemId}", "get").get("parameters")
			.valueStream()
			.filter((parameter) -> parameter.get("name").stringValue().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static JsonNode answer(JsonNode operation, String status) {
		return operation.at("/responses/" + status + "/content/application~1json/schema");
	}

	private JsonNode schema(String name) {
		return this.document.at("/components/schemas/" + name);
	}

	private static String reference(JsonNode schema) {
		String reference = schema.get("$ref").stringValue();
		return reference.substring(reference.lastIndexOf('/') + 1);
	}

	private static JsonNode json(String text) {
		return JsonMapper.shared().readTree(text);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, Dependencies.class })
	static class Application {

		@Bean
		Webhooks webhooks() {
			return Webhooks.of(PriceWebhooks.class);
		}

	}

	@ForbidExtra
	record Item(@NotBlank String name, @Positive BigDecimal price,
			@Default("new") List<@Nullable @Size(max = 3) String> tags, @Schema(title = "A note",
					description = "Free text", examples = "fragile", deprecated = true) @Nullable String note) {
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	sealed interface Shape {

	}

	@JsonTypeName("circle")
	record Circle(double radius) implements Shape {
	}

	@JsonTypeName("square")
	record Square(double side) implements Shape {
	}

	record Tenant(String name) {
	}

	interface Sales {

		@Post("{$request.body#/url}")
		void sold(Item body);

	}

	interface PriceWebhooks {

		@Post("price-changed")
		void priceChanged(Map<String, BigDecimal> prices);

	}

	@Component
	static class Dependencies {

		@Provides
		Tenant tenant(@Header String xTenant, @Header @Nullable String xTraceId) {
			return new Tenant(xTenant);
		}

	}

	@ApiRouter(responses = @ApiResponse(status = 401))
	static class Router {

		@Get(value = "/items/{itemId:[0-9]+}", responses = { @ApiResponse(status = 404, description = "No such item"),
				@ApiResponse(range = "5XX"), @ApiResponse(status = 200, mediaTypes = "image/png") })
		Item item(long itemId, @Depends Tenant tenant,
				@Parameter(description = "How many") @Default("10") @Max(50) int limit,
				@Query @Size(max = 5) @Nullable String q, @Parameter(hidden = true) @Nullable String secretFlag,
				ServerWebExchange exchange) {
			throw new UnsupportedOperationException();
		}

		@Patch("/items/{itemId:[0-9]+}")
		Item change(long itemId, Partial<Item> body) {
			throw new UnsupportedOperationException();
		}

		@Post(value = "/items", status = 201, callbacks = Sales.class)
		Mono<Item> create(Item body) {
			return Mono.just(body);
		}

		@Post("/shapes")
		Shape shape(Shape shape) {
			return shape;
		}

		@Get(value = "/shapes", openapiExtra = "{\"x-cost\": 3, \"externalDocs\": {\"url\": \"/shapes.html\"}}")
		List<Shape> shapes() {
			return List.of();
		}

		@Post("/several")
		String several(Item first, @Body Tenant second) {
			return first.name() + second.name();
		}

		@Get("/files/{*rest}")
		ResponseEntity<Void> file(String rest) {
			return ResponseEntity.ok().build();
		}

		@Get(value = "/hidden", includeInSchema = false)
		String hidden() {
			return "hidden";
		}

	}

}
