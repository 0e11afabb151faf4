package io.github.fastapispring.error;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Post;
import io.github.fastapispring.Sensitive;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client is told when its request fails, and what it is not told.
 */
@SpringBootTest(classes = ErrorAnswerTests.Application.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "fastapi.max-body-size=4KB")
class ErrorAnswerTests {

	@LocalServerPort
	int port;

	private WebTestClient http;

	@BeforeEach
	void connect() {
		this.http = client(this.port);
	}

	static WebTestClient client(int port) {
		return WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + port)
			.responseTimeout(Duration.ofSeconds(60))
			.build();
	}

	static void assertAnswer(WebTestClient.RequestHeadersSpec<?> request, int status, String json) {
		request.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_JSON)
			.expectBody(String.class)
			.isEqualTo(json);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/router", "/plain" })
	void anHttpExceptionTellsItsDetail(String place) {
		assertAnswer(this.http.get().uri(place + "/http?status=404&detail=no such user"), 404,
				"{\"detail\":\"no such user\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/router", "/plain" })
	void theDetailMayBeAnyJson(String place) {
		assertAnswer(this.http.get().uri(place + "/http-object"), 409, "{\"detail\":{\"email\":[\"is taken\"]}}");
	}

	@Test
	void anHttpExceptionMayHaveHeaders() {
		this.http.get()
			.uri("/router/http-headers")
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
			.expectBody(String.class)
			.isEqualTo("{\"detail\":\"Unauthorized\"}");
	}

	@ParameterizedTest
	@ValueSource(ints = { 204, 304 })
	void aStatusWithoutBodySendsNone(int status) {
		this.http.get()
			.uri("/router/http?detail=x&status=" + status)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.doesNotExist(HttpHeaders.CONTENT_TYPE)
			.expectBody()
			.isEmpty();
	}

	@Test
	void aStatusMayBeUnknown() {
		assertAnswer(this.http.get().uri("/router/http?status=599&detail=odd"), 599, "{\"detail\":\"odd\"}");
	}

	@Test
	void theStatusOfTheOperationIsNotThatOfItsError() {
		assertAnswer(this.http.post().uri("/router/created"), 404, "{\"detail\":\"gone\"}");
	}

	@Test
	void aResponseStatusExceptionTellsItsReason() {
		assertAnswer(this.http.get().uri("/router/stated"), 410, "{\"detail\":\"expired\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/router/failure", "/router/failure-later", "/router/broken-model", "/plain/failure" })
	void aFailureTellsNothingOfItsInside(String path) {
		assertAnswer(this.http.get().uri(path), 500, "{\"detail\":\"Internal Server Error\"}");
	}

	@Test
	void whatIsNotAcceptableIsRefused() {
		assertAnswer(this.http.get().uri("/router/text").accept(MediaType.APPLICATION_PDF), 406,
				"{\"detail\":\"Not Acceptable\"}");
	}

	@Test
	void anotherContentTypeIsRefused() {
		assertAnswer(
				this.http.post().uri("/router/text").contentType(MediaType.APPLICATION_PDF).bodyValue(new byte[] { 1 }),
				415, "{\"detail\":\"Unsupported Media Type\"}");
	}

	@Test
	void aBodyThatIsTooLargeIsRefused() {
		assertAnswer(this.http.post().uri("/router/login").bodyValue(Map.of("username", "x".repeat(5000))), 413,
				"{\"detail\":\"Content Too Large\"}");
	}

	@Test
	void allErrorsAreToldAtOnce() {
		assertAnswer(this.http.post().uri("/router/all?size=0"), 422, """
				{"detail":[\
				{"type":"greater_than_equal","loc":["query","size"],\
				"msg":"Input should be greater than or equal to 1","input":"0","ctx":{"ge":1}},\
				{"type":"missing","loc":["header","x-trace"],"msg":"Field required","input":null},\
				{"type":"missing","loc":["body"],"msg":"Field required","input":null}]}""");
	}

	@Test
	void aSecretIsNotEchoed() {
		Map<String, Object> login = new LinkedHashMap<>();
		login.put("username", "ada");
		login.put("pin", "1234");
		login.put("newPassword", 12);
		assertAnswer(this.http.post().uri("/router/login").bodyValue(login), 422, """
				{"detail":[\
				{"type":"string_too_short","loc":["body","pin"],\
				"msg":"String should have at least 8 characters","ctx":{"min_length":8}},\
				{"type":"string_type","loc":["body","newPassword"],"msg":"Input should be a valid string"}]}""");
	}

	@Test
	void aSecretInsideAnEchoedObjectIsMasked() {
		Map<String, Object> login = new LinkedHashMap<>();
		login.put("pin", "1234");
		login.put("x", Map.of("API-Key", List.of("s")));
		this.http.post()
			.uri("/router/login")
			.bodyValue(login)
			.exchange()
			.expectBody()
			.jsonPath("$.detail[?(@.loc[1] == 'username')].input")
			.isEqualTo(Map.of("pin", "**********", "x", Map.of("API-Key", "**********")));
	}

	@Test
	void aSecretParameterIsNotEchoed() {
		assertAnswer(this.http.get().uri("/router/secrets?code=abc&apiToken=abc").header("X-Api-Key", "abc"), 422, """
				{"detail":[\
				{"type":"int_parsing","loc":["query","code"],\
				"msg":"Input should be a valid integer, unable to parse string as an integer"},\
				{"type":"int_parsing","loc":["query","apiToken"],\
				"msg":"Input should be a valid integer, unable to parse string as an integer"},\
				{"type":"int_parsing","loc":["header","x-api-key"],\
				"msg":"Input should be a valid integer, unable to parse string as an integer"}]}""");
	}

	@Test
	void aLongInputIsCut() {
		this.http.get()
			.uri("/router/number/" + "9".repeat(15) + "x".repeat(1000))
			.exchange()
			.expectBody()
			.jsonPath("$.detail[0].input")
			.isEqualTo("9".repeat(15) + "x".repeat(985) + "…");
		this.http.post()
			.uri("/router/login")
			.bodyValue(Map.of("other", "y".repeat(1000)))
			.exchange()
			.expectBody()
			.jsonPath("$.detail[0].input")
			.isEqualTo("{\"other\":\"" + "y".repeat(990) + "…");
	}

	@Test
	void theExceptionHandlerOfARouterHandlesItsErrors() {
		assertAnswer(this.http.get().uri("/handling/state"), 423, "{\"handled\":\"state\"}");
		assertAnswer(this.http.get().uri("/handling/number?size=x"), 400, "{\"invalid\":[\"int_parsing\"]}");
		assertAnswer(this.http.get().uri("/handling/http"), 404, "{\"detail\":\"not handled here\"}");
	}

	@Test
	void theExceptionHandlerOfARouterIsNoOneElses() {
		assertAnswer(this.http.get().uri("/router/failure"), 500, "{\"detail\":\"Internal Server Error\"}");
	}

	@Test
	void aControllerMissesAParameter() {
		assertAnswer(this.http.get().uri("/plain/items/1").header("X-Trace", "1"), 422,
				"{\"detail\":[{\"type\":\"missing\",\"loc\":[\"query\",\"q\"],\"msg\":\"Field required\","
						+ "\"input\":null}]}");
	}

	@Test
	void aControllerMissesAHeader() {
		assertAnswer(this.http.get().uri("/plain/items/1?q=1"), 422,
				"{\"detail\":[{\"type\":\"missing\",\"loc\":[\"header\",\"X-Trace\"],\"msg\":\"Field required\","
						+ "\"input\":null}]}");
	}

	@ParameterizedTest
	@CsvSource({ "/plain/items/x?q=1, path, item_id, x", "/plain/items/1?q=x, query, q, x" })
	void aControllerIsGivenAnotherType(String path, String place, String name, String input) {
		assertAnswer(this.http.get().uri(path).header("X-Trace", "1"), 422, """
				{"detail":[{"type":"int_parsing","loc":["%s","%s"],\
				"msg":"Input should be a valid integer, unable to parse string as an integer","input":"%s"}]}"""
			.formatted(place, name, input));
	}

	@Test
	void aControllerIsGivenAnInvalidBody() {
		Map<String, Object> order = new LinkedHashMap<>();
		order.put("name", "");
		order.put("lines", List.of(Map.of("count", 5), Map.of("count", 0)));
		this.http.post()
			.uri("/plain/orders")
			.bodyValue(order)
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectBody()
			.jsonPath("$.detail.length()")
			.isEqualTo(2)
			.jsonPath("$.detail[?(@.type == 'string_too_short')].loc")
			.isEqualTo(List.of(List.of("body", "name")))
			.jsonPath("$.detail[?(@.type == 'greater_than_equal')].loc")
			.isEqualTo(List.of(List.of("body", "lines", 1, "count")))
			.jsonPath("$.detail[?(@.type == 'greater_than_equal')].ctx.ge")
			.isEqualTo(List.of(1))
			.jsonPath("$.detail[?(@.type == 'greater_than_equal')].input")
			.isEqualTo(List.of(0));
	}

	@Test
	void theBodyOfAControllerHasTheNamesOfItsJson() {
		Map<String, Object> order = Map.of("name", "x", "lines", List.of(Map.of("count", 1, "unit_price", 0)));
		assertAnswer(this.http.post().uri("/plain/orders").bodyValue(order), 422, """
				{"detail":[{"type":"greater_than_equal","loc":["body","lines",0,"unit_price"],\
				"msg":"Input should be greater than or equal to 1","input":0,"ctx":{"ge":1}}]}""");
	}

	@Test
	void aControllerIsGivenTextThatIsNoJson() {
		assertAnswer(this.http.post().uri("/plain/orders").contentType(MediaType.APPLICATION_JSON).bodyValue("{\"name"),
				422, """
						{"detail":[{"type":"json_invalid","loc":["body"],"msg":"JSON decode error","input":{},\
						"ctx":{"error":"The body cannot be read"}}]}""");
	}

	@Test
	void aControllerIsGivenJsonOfAnotherShape() {
		Map<String, Object> order = Map.of("name", "x", "lines", List.of(Map.of("count", "many")));
		assertAnswer(this.http.post().uri("/plain/orders").bodyValue(order), 422, """
				{"detail":[{"type":"int_parsing","loc":["body","lines",0,"count"],\
				"msg":"Input should be a valid integer, unable to parse string as an integer","input":"many"}]}""");
	}

	@Test
	void aControllerIsGivenNoBody() {
		assertAnswer(this.http.post().uri("/plain/orders").contentType(MediaType.APPLICATION_JSON), 422,
				"{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\"],\"msg\":\"Field required\","
						+ "\"input\":null}]}");
	}

	@Test
	void theParametersOfAControllerAreValidated() {
		assertAnswer(this.http.get().uri("/plain/page?limit=0"), 422, """
				{"detail":[{"type":"greater_than_equal","loc":["query","limit"],\
				"msg":"Input should be greater than or equal to 1","input":0,"ctx":{"ge":1}}]}""");
	}

	@Test
	void aControllerDoesNotEchoASecret() {
		assertAnswer(this.http.get().uri("/plain/token?token=abc"), 422,
				"{\"detail\":[{\"type\":\"int_parsing\",\"loc\":[\"query\",\"token\"],"
						+ "\"msg\":\"Input should be a valid integer, unable to parse string as an integer\"}]}");
	}

	@ParameterizedTest
	@CsvSource({ "/plain/user, '{\"name\":\"ada\"}'", "/plain/user-later, '{\"name\":\"ada\"}'",
			"/plain/users, '[{\"name\":\"ada\"}]'" })
	void aControllerMayNameAResponseModel(String path, String json) {
		assertAnswer(this.http.get().uri(path), 200, json);
	}

	@Test
	void aControllerMayNameAStatus() {
		assertAnswer(this.http.post().uri("/plain/user"), 201, "{\"name\":\"ada\"}");
	}

	/**
	 * The application's own advice wins.
	 */
	@Nested
	@Import(Advice.class)
	class WithAdvice {

		@LocalServerPort
		int port;

		@ParameterizedTest
		@ValueSource(strings = { "/router", "/plain" })
		void itHandlesHttpExceptions(String place) {
			assertAnswer(client(this.port).get().uri(place + "/http?status=404&detail=x"), 404,
					"{\"advice\":\"http\"}");
		}

		@Test
		void itHandlesInvalidRequests() {
			assertAnswer(client(this.port).get().uri("/router/number/x"), 400,
					"{\"advice\":\"[path, number] int_parsing\"}");
		}

		@ParameterizedTest
		@ValueSource(strings = { "/router/failure", "/router/failure-later", "/plain/failure", "/nowhere" })
		void itHandlesAnyException(String path) {
			assertAnswer(client(this.port).get().uri(path), 503, "{\"advice\":\"any\"}");
		}

		@Test
		void theExceptionHandlerOfARouterComesFirst() {
			assertAnswer(client(this.port).get().uri("/handling/state"), 423, "{\"handled\":\"state\"}");
			assertAnswer(client(this.port).get().uri("/handling/http"), 404, "{\"advice\":\"http\"}");
		}

	}

	/**
	 * {@code fastapi.errors.format=problem} and
	 * {@code fastapi.errors.validation-status=400}.
	 */
	@Nested
	@TestPropertySource(properties = { "fastapi.errors.format=problem", "fastapi.errors.validation-status=400" })
	class Problems {

		@LocalServerPort
		int port;

		@Test
		void anInvalidRequestHasItsErrorsInAList() {
			assertProblem("/router/number/x", 400, """
					{"type":"about:blank","title":"Bad Request","status":400,"instance":"/router/number/x",\
					"detail":"1 validation error","errors":[{"type":"int_parsing","loc":["path","number"],\
					"msg":"Input should be a valid integer, unable to parse string as an integer","input":"x"}]}""");
		}

		@Test
		void aRefusalHasADetail() {
			assertProblem("/router/http?status=404&detail=no such user", 404, """
					{"type":"about:blank","title":"Not Found","status":404,"instance":"/router/http",\
					"detail":"no such user"}""");
		}

		@Test
		void aFailureTellsNothing() {
			assertProblem("/router/failure", 500, """
					{"type":"about:blank","title":"Internal Server Error","status":500,"instance":"/router/failure",\
					"detail":"Internal Server Error"}""");
		}

		@Test
		void anUnknownPathIsAProblemToo() {
			assertProblem("/nowhere", 404, """
					{"type":"about:blank","title":"Not Found","status":404,"instance":"/nowhere",\
					"detail":"Not Found"}""");
		}

		private void assertProblem(String path, int status, String json) {
			client(this.port).get()
				.uri(path)
				.exchange()
				.expectStatus()
				.isEqualTo(status)
				.expectHeader()
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.expectBody(String.class)
				.isEqualTo(json);
		}

	}

	/**
	 * {@code fastapi.apply-to=routers}.
	 */
	@Nested
	@TestPropertySource(properties = "fastapi.apply-to=routers")
	class OnlyRouters {

		@LocalServerPort
		int port;

		@Test
		void theErrorsOfRoutersAreOurs() {
			assertAnswer(client(this.port).get().uri("/router/http?status=404&detail=x"), 404, "{\"detail\":\"x\"}");
			assertAnswer(client(this.port).get().uri("/router/failure"), 500, "{\"detail\":\"Internal Server Error\"}");
		}

		@Test
		void refusalsOfRoutersAreOurs() {
			assertAnswer(client(this.port).delete().uri("/router/text"), 405, "{\"detail\":\"Method Not Allowed\"}");
			assertAnswer(client(this.port).get().uri("/router/text").accept(MediaType.APPLICATION_PDF), 406,
					"{\"detail\":\"Not Acceptable\"}");
		}

		@ParameterizedTest
		@CsvSource({ "/plain/failure, 500", "/plain/items/x?q=1, 400", "/plain/http?status=409&detail=x, 409",
				"/nowhere, 404" })
		void otherErrorsAreSpringBoots(String path, int status) {
			client(this.port).get()
				.uri(path)
				.header("X-Trace", "1")
				.exchange()
				.expectStatus()
				.isEqualTo(status)
				.expectBody()
				.jsonPath("$.timestamp")
				.exists()
				.jsonPath("$.status")
				.isEqualTo(status)
				.jsonPath("$.path")
				.isEqualTo(path.replaceAll("\\?.*", ""))
				.jsonPath("$.detail")
				.doesNotExist();
		}

	}

	/**
	 * {@code spring.messages.basename}.
	 */
	@Nested
	@TestPropertySource(properties = { "spring.messages.basename=error-answer-tests",
			"spring.messages.fallback-to-system-locale=false" })
	class Messages {

		@LocalServerPort
		int port;

		@Test
		void messagesMayBeReplaced() {
			assertMessages("en", "It has to be 1 at least.", "Please send this.", "Please send this.");
		}

		@Test
		void messagesFollowTheLanguageOfTheRequest() {
			assertMessages("de", "It has to be 1 at least.", "Bitte angeben.", "Bitte angeben.");
		}

		@Test
		void othersStay() {
			client(this.port).get()
				.uri("/router/number/x")
				.exchange()
				.expectBody()
				.jsonPath("$.detail[0].msg")
				.isEqualTo("Input should be a valid integer, unable to parse string as an integer");
		}

		private void assertMessages(String language, String... messages) {
			client(this.port).post()
				.uri("/router/all?size=0")
				.header(HttpHeaders.ACCEPT_LANGUAGE, language)
				.exchange()
				.expectBody()
				.jsonPath("$.detail[*].msg")
				.isEqualTo(List.of(messages));
		}

	}

	/**
	 * {@code fastapi.errors.sensitive-names} and {@code fastapi.errors.max-input-length}.
	 */
	@Nested
	@TestPropertySource(
			properties = { "fastapi.errors.sensitive-names=number", "fastapi.errors.max-input-length=10000" })
	class OwnInputPolicy {

		@LocalServerPort
		int port;

		@Test
		void theSecretNamesAreConfigurable() {
			client(this.port).get()
				.uri("/router/number/x")
				.exchange()
				.expectBody()
				.jsonPath("$.detail[0].input")
				.doesNotExist();
		}

		@Test
		void aMarkedComponentIsMaskedWhateverItsName() {
			Map<String, Object> login = Map.of("pin", "1234", "deep", List.of(Map.of("pin", "1")), "plain",
					"z".repeat(100));
			client(this.port).post()
				.uri("/router/login")
				.bodyValue(login)
				.exchange()
				.expectBody()
				.jsonPath("$.detail[0].input")
				.isEqualTo(Map.of("pin", "**********", "deep", List.of(Map.of("pin", "**********")), "plain",
						"z".repeat(100)));
		}

	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ Router.class, HandlingRouter.class, PlainController.class })
	static class Application {

	}

	record Login(String username, @Sensitive @Size(min = 8) String pin, @Nullable String newPassword) {

	}

	record Result(@Min(1) int count) {

	}

	@ApiRouter("/router")
	static class Router {

		@Get("/http")
		String http(int status, String detail) {
			throw new HttpException(status, detail);
		}

		@Get("/http-object")
		Mono<String> httpObject() {
			return HttpException.conflict(Map.of("email", List.of("is taken"))).asMono();
		}

		@Get("/http-headers")
		String httpHeaders() {
			throw new HttpException(401, null, Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
		}

		@Post(path = "/created", status = 201)
		Mono<String> created() {
			return HttpException.notFound("gone").asMono();
		}

		@Get("/stated")
		String stated() {
			throw new ResponseStatusException(HttpStatus.GONE, "expired");
		}

		@Get("/failure")
		String failure() {
			throw new IllegalStateException("the database password is hunter2");
		}

		@Get("/failure-later")
		Mono<String> failureLater() {
			return Mono.error(new IllegalStateException("the database password is hunter2"));
		}

		@Get("/broken-model")
		Result brokenModel() {
			return new Result(0);
		}

		@GetMapping(path = "/text", produces = MediaType.TEXT_PLAIN_VALUE)
		String text() {
			return "text";
		}

		@PostMapping(path = "/text", consumes = MediaType.APPLICATION_JSON_VALUE)
		String consumed(Login login) {
			return "consumed";
		}

		@Post("/login")
		String login(Login login) {
			return "logged in";
		}

		@Post("/all")
		String all(Login login, @Header String xTrace, @Min(1) int size) {
			return "all";
		}

		@Get("/secrets")
		String secrets(@Sensitive int code, int apiToken, @Header int xApiKey) {
			return "secrets";
		}

		@Get("/number/{number}")
		int number(int number) {
			return number;
		}

	}

	@ApiRouter("/handling")
	static class HandlingRouter {

		@Get("/state")
		Mono<String> state() {
			return Mono.error(new IllegalStateException("state"));
		}

		@Get("/number")
		int number(int size) {
			return size;
		}

		@Get("/http")
		String http() {
			throw HttpException.notFound("not handled here");
		}

		@ExceptionHandler
		@ResponseStatus(HttpStatus.LOCKED)
		Map<String, String> handle(IllegalStateException ex) {
			return Map.of("handled", String.valueOf(ex.getMessage()));
		}

		@ExceptionHandler
		ResponseEntity<Map<String, List<String>>> handle(RequestValidationException ex) {
			return ResponseEntity.badRequest()
				.body(Map.of("invalid", ex.errors().stream().map(ErrorDetail::type).toList()));
		}

	}

	record User(long id, String name, String passwordHash) {

	}

	record UserResponse(String name) {

	}

	record Order(@NotBlank String name, @Valid List<Line> lines) {

	}

	record Line(@Min(1) int count, @JsonProperty("unit_price") @Nullable @Min(1) Integer unitPrice) {

	}

	@RestController
	@RequestMapping("/plain")
	static class PlainController {

		@GetMapping("/http")
		String http(@RequestParam int status, @RequestParam String detail) {
			throw new HttpException(status, detail);
		}

		@GetMapping("/http-object")
		Mono<String> httpObject() {
			return HttpException.conflict(Map.of("email", List.of("is taken"))).asMono();
		}

		@GetMapping("/failure")
		String failure() {
			throw new IllegalStateException("the database password is hunter2");
		}

		@GetMapping("/items/{item_id}")
		String item(@PathVariable("item_id") int id, @RequestParam("q") int query,
				@RequestHeader("X-Trace") int trace) {
			return "item";
		}

		@GetMapping("/page")
		String page(@RequestParam("limit") @Min(1) int size) {
			return "page";
		}

		@GetMapping("/token")
		String token(@RequestParam int token) {
			return "token";
		}

		@PostMapping("/orders")
		String order(@Valid @RequestBody Order order) {
			return "ordered";
		}

		@Get(path = "/user", responseModel = UserResponse.class)
		User user() {
			return new User(1, "ada", "hash");
		}

		@Get(path = "/user-later", responseModel = UserResponse.class)
		Mono<User> userLater() {
			return Mono.just(user());
		}

		@Get(path = "/users", responseModel = UserResponse.class)
		Flux<User> users() {
			return Flux.just(user());
		}

		@Post(path = "/user", responseModel = UserResponse.class, status = 201)
		Mono<User> createUser() {
			return Mono.just(user());
		}

	}

	@RestControllerAdvice
	static class Advice {

		@ExceptionHandler
		ResponseEntity<Map<String, String>> http(HttpException ex) {
			return ResponseEntity.status(ex.getStatusCode()).body(Map.of("advice", "http"));
		}

		@ExceptionHandler
		@ResponseStatus(HttpStatus.BAD_REQUEST)
		Map<String, String> invalid(RequestValidationException ex) {
			ErrorDetail first = ex.errors().get(0);
			return Map.of("advice", first.loc() + " " + first.type());
		}

		@ExceptionHandler
		@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
		Map<String, String> any(Exception ex) {
			assertThat(ex).isNotNull();
			return Map.of("advice", "any");
		}

	}

}
