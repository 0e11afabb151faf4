package io.github.fastapispring.response;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Partial;
import io.github.fastapispring.Post;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The response model decides what leaves the server.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ResponseModelTests {

	@LocalServerPort
	private int port;

	private WebTestClient client;

	@BeforeEach
	void connect() {
		this.client = WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.responseTimeout(Duration.ofSeconds(60))
			.build();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/user        | {"name":"Ada","pet":{"name":"Rex"}}
			/bean        | {"name":"Ada"}
			/mono        | {"name":"Ada","pet":{"name":"Rex"}}
			/stage       | {"name":"Ada","pet":{"name":"Rex"}}
			/optional    | {"name":"Ada","pet":{"name":"Rex"}}
			/list        | [{"name":"Ada","pet":{"name":"Rex"}}]
			/flux        | [{"name":"Ada","pet":{"name":"Rex"}}]
			/array       | [{"name":"Ada","pet":{"name":"Rex"}}]
			/map         | {"a":{"name":"Ada","pet":{"name":"Rex"}}}
			/dict        | {"name":"Ada","pet":{"name":"Rex"}}
			/subclass    | {"name":"base"}
			/recursive   | {"value":1,"children":[{"value":2,"children":[]}]}
			/off         | {"name":"Ada","secret":"s","pet":{"name":"Rex","chip":"c"}}
			/controller  | {"name":"Ada","pet":{"name":"Rex"}}
			""")
	void fieldsOfTheModelAreSentAndNoOthers(String uri, String json) {
		this.client.get().uri(uri).exchange().expectStatus().isOk().expectBody().json(json, JsonCompareMode.STRICT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/include       | {"pet":{"name":"Rex"}}
			/exclude       | {"name":"Ada","pet":{}}
			/no-nulls      | {"name":"x","size":3}
			/no-defaults   | {"name":"x"}
			/set           | {"name":"x","note":null}
			/set-partial   | {"note":null}
			/set-partials  | [{"size":4},{"name":"y"}]
			/set-map       | {"k":{"name":"x"}}
			""")
	void fieldsAreLeftOutAsTheOperationSays(String uri, String json) {
		this.client.get().uri(uri).exchange().expectStatus().isOk().expectBody().json(json, JsonCompareMode.STRICT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/shapes        | [{"kind":"circle","radius":1},{"kind":"square","side":2}]
			/shape-in      | {"shape":{"kind":"circle","radius":1}}
			/marked        | {"content":{"title":"x"},"all":[{"title":"y"}]}
			/anything      | {"value":{"a":[1,"x"]},"list":[1,"x",{"b":2}]}
			/text          | "hello"
			/number        | 5
			""")
	void valuesKeepWhatTheyAre(String uri, String json) {
		this.client.get()
			.uri(uri)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.APPLICATION_JSON)
			.expectBody()
			.json(json, JsonCompareMode.STRICT);
	}

	@Test
	void nothingIsNull() {
		this.client.get().uri("/nothing").exchange().expectStatus().isOk().expectBody(String.class).isEqualTo("null");
	}

	@ParameterizedTest
	@CsvSource({ "/invalid-dict,price", "/invalid-model,greater_than", "/invalid-constructor,no such thing" })
	void aResultThatDoesNotFitIsTheServersFault(String uri, String logged, CapturedOutput output) {
		this.client.get()
			.uri(uri)
			.exchange()
			.expectStatus()
			.isEqualTo(500)
			.expectBody()
			.json("{\"detail\":\"Internal Server Error\"}", JsonCompareMode.STRICT);
		assertThat(output).contains(uri).contains(logged);
	}

	@Test
	void anEntityBringsItsStatusHeadersAndCookies() {
		this.client.get()
			.uri("/entity")
			.exchange()
			.expectStatus()
			.isEqualTo(202)
			.expectHeader()
			.valueEquals("x-one", "1")
			.expectHeader()
			.valueEquals("set-cookie", "a=b")
			.expectBody()
			.json("{\"name\":\"Ada\",\"pet\":{\"name\":\"Rex\"}}", JsonCompareMode.STRICT);
		this.client.get()
			.uri("/created")
			.exchange()
			.expectStatus()
			.isCreated()
			.expectHeader()
			.location("/somewhere")
			.expectBody()
			.isEmpty();
	}

	@Test
	void otherContentTypesAreWrittenBySpring() {
		this.client.get()
			.uri("/html")
			.exchange()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.TEXT_HTML)
			.expectBody(String.class)
			.isEqualTo("<p>");
		this.client.get()
			.uri("/produces")
			.exchange()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.TEXT_PLAIN)
			.expectBody(String.class)
			.isEqualTo("plain");
		this.client.get().uri("/bytes").exchange().expectBody(byte[].class).isEqualTo(new byte[] { 1, 2 });
		this.client.get().uri("/resource").exchange().expectBody(String.class).isEqualTo("file");
		this.client.get().uri("/server-response").exchange().expectStatus().isEqualTo(418).expectBody().isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/status-201,201", "/changed,400" })
	void theStatusIsThatOfTheOperationUnlessTheHandlerChangesIt(String uri, int status) {
		this.client.post()
			.uri(uri)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody(String.class)
			.isEqualTo("\"x\"");
	}

	@ParameterizedTest
	@CsvSource({ "/status-204,204", "/status-304,304" })
	void aStatusThatAllowsNoBodySendsNone(String uri, int status) {
		this.client.post().uri(uri).exchange().expectStatus().isEqualTo(status).expectBody().isEmpty();
	}

	@Test
	void aFailureHasNotTheStatusOfSuccess() {
		this.client.post().uri("/fails").exchange().expectStatus().isEqualTo(409).expectBody();
		this.client.post().uri("/breaks").exchange().expectStatus().isEqualTo(500).expectBody();
	}

	@Test
	void aPlainAnswerIsOneBufferWithItsLength() {
		this.client.get()
			.uri("/user")
			.exchange()
			.expectHeader()
			.valueEquals(HttpHeaders.CONTENT_LENGTH, "35")
			.expectHeader()
			.doesNotExist(HttpHeaders.TRANSFER_ENCODING)
			.expectBody();
	}

	record Pet(String name, String chip) {

	}

	record User(String name, String secret, Pet pet) {

		static final User ADA = new User("Ada", "s", new Pet("Rex", "c"));

	}

	record PetOut(String name) {

	}

	record UserOut(String name, PetOut pet) {

	}

	static class UserBean {

		private @Nullable String name;

		public @Nullable String getName() {
			return this.name;
		}

		public void setName(@Nullable String name) {
			this.name = name;
		}

	}

	static class Base {

		public String getName() {
			return "base";
		}

	}

	static class Derived extends Base {

		public String getSecret() {
			return "s";
		}

	}

	record Node(int value, List<Node> children, String secret) {

	}

	record NodeOut(int value, List<NodeOut> children) {

	}

	record Item(String name, @Nullable String note, @Default("3") int size) {

	}

	record Priced(@Positive int price) {

		Priced {
			if (price == 13) {
				throw new IllegalArgumentException("no such thing");
			}
		}

	}

	record Cost(int price) {

	}

	interface Content {

	}

	record Text(String title) implements Content {

	}

	record Marked(Content content, List<Content> all) {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Circle.class, name = "circle"),
			@JsonSubTypes.Type(value = Square.class, name = "square") })
	sealed interface Shape permits Circle, Square {

	}

	record Circle(int radius) implements Shape {

	}

	record Square(int side) implements Shape {

	}

	record Holder(Shape shape) {

	}

	record Anything(Object value, List<Object> list) {

	}

	@ApiRouter
	static class Router {

		@Get(value = "/user", responseModel = UserOut.class)
		User user() {
			return User.ADA;
		}

		@Get(value = "/bean", responseModel = UserBean.class)
		User bean() {
			return User.ADA;
		}

		@Get(value = "/mono", responseModel = UserOut.class)
		Mono<User> mono() {
			return Mono.just(User.ADA);
		}

		@Get(value = "/stage", responseModel = UserOut.class)
		CompletionStage<User> stage() {
			return CompletableFuture.completedStage(User.ADA);
		}

		@Get(value = "/optional", responseModel = UserOut.class)
		Optional<User> optional() {
			return Optional.of(User.ADA);
		}

		@Get(value = "/list", responseModel = UserOut.class)
		List<User> list() {
			return List.of(User.ADA);
		}

		@Get(value = "/flux", responseModel = UserOut.class)
		Flux<User> flux() {
			return Flux.just(User.ADA);
		}

		@Get(value = "/array", responseModel = UserOut.class)
		User[] array() {
			return new User[] { User.ADA };
		}

		@Get(value = "/map", responseModel = UserOut.class)
		Map<String, User> map() {
			return Map.of("a", User.ADA);
		}

		@Get(value = "/dict", responseModel = UserOut.class)
		Map<String, Object> dict() {
			return Map.of("name", "Ada", "secret", "s", "pet", Map.of("name", "Rex", "chip", "c"));
		}

		@Get("/subclass")
		Base subclass() {
			return new Derived();
		}

		@Get(value = "/recursive", responseModel = NodeOut.class)
		Node recursive() {
			return new Node(1, List.of(new Node(2, List.of(), "s")), "s");
		}

		@Get(value = "/off", responseModel = Object.class)
		User off() {
			return User.ADA;
		}

		@Get(value = "/include", responseModel = UserOut.class, include = "pet.name")
		User include() {
			return User.ADA;
		}

		@Get(value = "/exclude", responseModel = UserOut.class, exclude = "pet.name")
		User exclude() {
			return User.ADA;
		}

		@Get(value = "/no-nulls", excludeNull = true)
		Item noNulls() {
			return new Item("x", null, 3);
		}

		@Get(value = "/no-defaults", excludeDefaults = true)
		Item noDefaults() {
			return new Item("x", null, 3);
		}

		@Get(value = "/set", responseModel = Item.class, excludeUnset = true)
		Map<String, Object> set() {
			Map<String, Object> item = new LinkedHashMap<>();
			item.put("name", "x");
			item.put("note", null);
			return item;
		}

		@Get(value = "/set-partial", responseModel = Object.class)
		Partial<Item> setPartial() {
			return Partial.of(Item.class, Collections.singletonMap("note", null));
		}

		@Get(value = "/set-partials", responseModel = Object.class)
		List<Partial<Item>> setPartials() {
			return List.of(Partial.of(Item.class, Map.of("size", 4)), Partial.of(Item.class, Map.of("name", "y")));
		}

		@Get(value = "/set-map", responseModel = Item.class, excludeUnset = true)
		Map<String, Map<String, Object>> setMap() {
			return Map.of("k", Map.of("name", "x"));
		}

		@Get("/shapes")
		List<Shape> shapes() {
			return List.of(new Circle(1), new Square(2));
		}

		@Get("/marked")
		Marked marked() {
			return new Marked(new Text("x"), List.of(new Text("y")));
		}

		@Get("/shape-in")
		Holder shapeIn() {
			return new Holder(new Circle(1));
		}

		@Get("/anything")
		Anything anything() {
			return new Anything(Map.of("a", List.of(1, "x")), List.of(1, "x", Map.of("b", 2)));
		}

		@Get("/text")
		String text() {
			return "hello";
		}

		@Get("/nothing")
		void nothing() {
		}

		@Get("/number")
		Mono<Integer> number() {
			return Mono.just(5);
		}

		@Get(value = "/invalid-dict", responseModel = Priced.class)
		Map<String, Object> invalidDict() {
			return Map.of("price", "much");
		}

		@Get(value = "/invalid-model", responseModel = Priced.class)
		Cost invalidModel() {
			return new Cost(0);
		}

		@Get(value = "/invalid-constructor", responseModel = Priced.class)
		Cost invalidConstructor() {
			return new Cost(13);
		}

		@Get(value = "/entity", responseModel = UserOut.class)
		ResponseEntity<User> entity() {
			return ResponseEntity.accepted().header("x-one", "1").header("set-cookie", "a=b").body(User.ADA);
		}

		@Get("/created")
		Mono<ResponseEntity<User>> created() {
			return Mono.just(ResponseEntity.created(URI.create("/somewhere")).build());
		}

		@Get("/html")
		ResponseEntity<String> html() {
			return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body("<p>");
		}

		@Get(value = "/produces", produces = MediaType.TEXT_PLAIN_VALUE)
		String produces() {
			return "plain";
		}

		@Get("/bytes")
		byte[] bytes() {
			return new byte[] { 1, 2 };
		}

		@Get("/resource")
		Resource resource() {
			return new ByteArrayResource("file".getBytes(StandardCharsets.UTF_8));
		}

		@Get("/server-response")
		Mono<ServerResponse> serverResponse() {
			return ServerResponse.status(418).build();
		}

		@Post(value = "/status-201", status = 201)
		String created201() {
			return "x";
		}

		@Post(value = "/changed", status = 201)
		String changed(ServerHttpResponse response) {
			response.setStatusCode(HttpStatus.BAD_REQUEST);
			return "x";
		}

		@Post(value = "/status-204", status = 204)
		String none() {
			return "x";
		}

		@Post(value = "/status-304", status = 304)
		void notModified() {
		}

		@Post(value = "/fails", status = 201)
		String fails() {
			throw HttpException.conflict("no");
		}

		@Post(value = "/breaks", status = 201)
		Mono<String> breaks() {
			return Mono.error(new IllegalStateException("no"));
		}

	}

	@RestController
	static class Controller {

		@Get(value = "/controller", responseModel = UserOut.class)
		User user() {
			return User.ADA;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, Controller.class })
	static class Application {

	}

}
