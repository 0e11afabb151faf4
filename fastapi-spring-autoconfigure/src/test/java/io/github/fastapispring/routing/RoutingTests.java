package io.github.fastapispring.routing;

import java.net.URI;
import java.security.Principal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.PathMatchConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebSession;

import io.github.fastapispring.ApiRoute;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Delete;
import io.github.fastapispring.Get;
import io.github.fastapispring.Head;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Options;
import io.github.fastapispring.Patch;
import io.github.fastapispring.Post;
import io.github.fastapispring.Put;
import io.github.fastapispring.Query;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which operation answers which request, and that Spring's own means go on working inside
 * a router.
 */
@SpringBootTest(classes = RoutingTests.Application.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "routing-tests.version=v2")
class RoutingTests {

	@LocalServerPort
	int port;

	@Autowired
	Patterns patterns;

	@Autowired
	RouterHandlerMapping routers;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping controllers;

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

	@Test
	void eachVerbHasItsOperation() {
		for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH,
				HttpMethod.DELETE)) {
			this.http.method(method)
				.uri("/verbs")
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody(String.class)
				.isEqualTo("\"" + method.name().toLowerCase(Locale.ROOT) + "\"");
		}
	}

	@Test
	void anOperationMayAnswerSeveralMethodsAndPaths() {
		for (String path : List.of("/search", "/find")) {
			this.http.get().uri(path).exchange().expectBody(String.class).isEqualTo("\"GET\"");
			this.http.post().uri(path).exchange().expectBody(String.class).isEqualTo("\"POST\"");
			this.http.delete()
				.uri(path)
				.exchange()
				.expectStatus()
				.isEqualTo(HttpStatus.METHOD_NOT_ALLOWED)
				.expectBody();
		}
	}

	@Test
	void headIsAnsweredByTheOperationForGet() {
		this.http.head()
			.uri("/items/7")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentLength("{\"id\":7}".length())
			.expectHeader()
			.contentType(MediaType.APPLICATION_JSON)
			.expectBody()
			.isEmpty();
	}

	@Test
	void aHeadOperationOfItsOwnWins() {
		this.http.head().uri("/own-head").exchange().expectHeader().valueEquals("X-Verb", "head").expectBody();
		this.http.get().uri("/own-head").exchange().expectBody(String.class).isEqualTo("\"get\"");
	}

	@Test
	void optionsTellsTheAllowedMethods() {
		this.http.options()
			.uri("/items")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.value(HttpHeaders.ALLOW,
					(allow) -> assertThat(allow.split(", ?")).containsExactlyInAnyOrder("GET", "HEAD", "POST",
							"OPTIONS"))
			.expectBody();
	}

	@Test
	void anOptionsOperationOfItsOwnWins() {
		this.http.options().uri("/verbs").exchange().expectBody(String.class).isEqualTo("\"options\"");
	}

	@Test
	void anotherMethodIsRefusedWithTheAllowedOnes() {
		this.http.delete()
			.uri("/items")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.METHOD_NOT_ALLOWED)
			.expectHeader()
			.contentType(MediaType.APPLICATION_JSON)
			.expectHeader()
			.value(HttpHeaders.ALLOW, (allow) -> assertThat(allow.split(", ?")).contains("GET", "POST"))
			.expectBody(String.class)
			.isEqualTo("{\"detail\":\"Method Not Allowed\"}");
	}

	@ParameterizedTest
	@CsvSource({ "/nowhere", "/items/7/nowhere", "/prefix/v1/abc", "/digits/abc", "/favicon.ico" })
	void anUnknownPathIsNotFound(String path) {
		this.http.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_JSON)
			.expectBody(String.class)
			.isEqualTo("{\"detail\":\"Not Found\"}");
	}

	@ParameterizedTest
	@CsvSource({ "/specific/me, me", "/specific/7, number 7", "/specific/ada, name ada", "/specific/ada.json, file ada",
			"/specific/ada/more, rest ada/more", "/specific/deep/er/still, rest deep/er/still" })
	void theMostSpecificRouteWins(String path, String answer) {
		this.http.get().uri(path).exchange().expectBody(String.class).isEqualTo("\"" + answer + "\"");
	}

	@ParameterizedTest
	@CsvSource({ "/files/a/b/c.txt, a/b/c.txt", "/files/a, a", "/files/a%2Fb/c%20d, a/b/c d", "/files/a/, a/" })
	void aVariableMayTakeTheRestOfThePath(String path, String rest) {
		this.http.get().uri(URI.create(path(path))).exchange().expectBody(String.class).isEqualTo("\"" + rest + "\"");
	}

	@Test
	void aVariableMayFollowARegularExpression() {
		this.http.get().uri("/digits/042").exchange().expectBody(String.class).isEqualTo("42");
		this.http.get().uri("/digits/1-2").exchange().expectBody(String.class).isEqualTo("[1,2]");
	}

	@Test
	void aVariableIsDecodedOnce() {
		this.http.get()
			.uri(URI.create(path("/specific/a%2520b")))
			.exchange()
			.expectBody(String.class)
			.isEqualTo("\"name a%20b\"");
	}

	@Test
	void aPrefixMayHavePlaceholdersAndVariables() {
		this.http.get().uri("/prefix/v2/acme/things").exchange().expectBody(String.class).isEqualTo("\"acme\"");
	}

	@Test
	void prefixesOfParentsComeFirst() {
		this.http.get().uri("/api/v1/5/leaf").exchange().expectBody(String.class).isEqualTo("\"leaf 5\"");
	}

	@Test
	void aPathPrefixOfSpringComesBeforeThatOfTheRouter() {
		this.http.get().uri("/outer/inner/leaf").exchange().expectBody(String.class).isEqualTo("\"inner\"");
		this.http.get().uri("/inner/leaf").exchange().expectStatus().isNotFound().expectBody();
	}

	@Test
	void aRouterMayInheritItsOperations() {
		this.http.get().uri("/inherited/one").exchange().expectBody(String.class).isEqualTo("{\"name\":\"one\"}");
		this.http.post()
			.uri("/inherited")
			.bodyValue(Map.of("name", "two"))
			.exchange()
			.expectBody(String.class)
			.isEqualTo("{\"name\":\"two\"}");
		this.http.post()
			.uri("/inherited")
			.bodyValue(Map.of("name", 2))
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectBody()
			.jsonPath("$.detail[0].type")
			.isEqualTo("string_type");
	}

	@Test
	void aSharedPathAllowsTheMethodsOfBoth() {
		this.http.delete()
			.uri("/shared")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.METHOD_NOT_ALLOWED)
			.expectHeader()
			.value(HttpHeaders.ALLOW, (allow) -> assertThat(allow.split(",")).contains("GET", "POST"))
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("Method Not Allowed");
		this.http.options()
			.uri("/shared")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.value(HttpHeaders.ALLOW,
					(allow) -> assertThat(allow.split(",")).contains("GET", "HEAD", "POST", "OPTIONS"))
			.expectBody();
	}

	@Test
	void aRouterAndAControllerShareAPath() {
		this.http.get().uri("/shared").exchange().expectBody(String.class).isEqualTo("\"router\"");
		this.http.post().uri("/shared").exchange().expectBody(String.class).isEqualTo("controller");
		this.http.delete()
			.uri("/shared")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.METHOD_NOT_ALLOWED)
			.expectBody();
	}

	@Test
	void aRouteOfAControllerIsFoundBesideAVariableOfARouter() {
		this.http.post().uri("/items/8/touch").exchange().expectBody(String.class).isEqualTo("touched");
	}

	@Test
	void aMappingIsDescribedByItsConditions() {
		assertThat(descriptions(this.routers)).contains("{GET /items/{id}}", "{GET /items}", "{POST /items}",
				"{GET /mapped/class/method}", "{[GET, POST] [/search, /find]}", "{GET /conditions, params [kind=new]}",
				"{GET /conditions, produces [text/plain]}");
	}

	@Test
	void conditionsAreThoseOfSpring() {
		List<String> ofController = descriptions(this.controllers).stream()
			.filter((description) -> description.contains("/every-condition"))
			.map((description) -> description.replace("/controller", ""))
			.toList();
		assertThat(ofController).hasSize(1);
		assertThat(descriptions(this.routers)).containsAll(ofController);
	}

	private static List<String> descriptions(RequestMappingHandlerMapping mapping) {
		return mapping.getHandlerMethods().keySet().stream().map(RequestMappingInfo::toString).toList();
	}

	@Test
	void conditionsTellOperationsApart() {
		this.http.get()
			.uri("/conditions")
			.accept(MediaType.TEXT_PLAIN)
			.exchange()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.TEXT_PLAIN)
			.expectBody(String.class)
			.isEqualTo("text");
		this.http.get().uri("/conditions?kind=new").exchange().expectBody(String.class).isEqualTo("\"new\"");
		this.http.get().uri("/conditions").exchange().expectBody(String.class).isEqualTo("\"json\"");
	}

	@Test
	void springsAnnotationsMeanWhatTheyMeanInSpring() {
		this.http.post()
			.uri("/spring/7?q=x&flag=true")
			.header("X-Trace", "t1")
			.cookie("session", "s1")
			.bodyValue(Map.of("name", "ada"))
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.ACCEPTED)
			.expectBody()
			.json("""
					{"id": 7, "query": "x", "flag": true, "size": 20, "missing": null,
					"trace": "t1", "session": "s1", "name": "ada"}""");
	}

	@Test
	void springsAnnotationsReportAllErrorsAtOnce() {
		this.http.post()
			.uri("/spring/x?flag=maybe")
			.bodyValue(Map.of("name", 1))
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectBody()
			.jsonPath("$.detail[*].loc")
			.isEqualTo(List.of(List.of("path", "number"), List.of("query", "q"), List.of("query", "flag"),
					List.of("header", "X-Trace"), List.of("cookie", "session"), List.of("body", "name")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "number=1,2, 3 | [1,2,3]", "number=1&number=2 | [1,2]", "number= | []", "number=1 | [1]" })
	void oneTextOfSpringsHoldsAListSeparatedByCommas(String query, String springs) {
		this.http.get()
			.uri((builder) -> builder.path("/spring/numbers").query(query).build())
			.exchange()
			.expectBody(String.class)
			.isEqualTo(springs);
	}

	@Test
	void oneTextOfOursIsOneElement() {
		this.http.get()
			.uri("/spring/own-numbers?number=1,2")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectBody()
			.jsonPath("$.detail[0].input")
			.isEqualTo("1,2");
	}

	@Test
	void springsMapsOfParametersAreFilled() {
		this.http.get()
			.uri("/spring/maps/1/2?a=3&b=4")
			.exchange()
			.expectBody()
			.json("{\"path\": {\"x\": \"1\", \"y\": \"2\"}, \"query\": {\"a\": \"3\", \"b\": \"4\"}}");
	}

	@Test
	void aRequestBodyMayBeAwaited() {
		this.http.put()
			.uri("/spring/mono")
			.bodyValue(Map.of("name", "ada"))
			.exchange()
			.expectBody(String.class)
			.isEqualTo("\"ada\"");
		this.http.put()
			.uri("/spring/mono")
			.bodyValue(Map.of("name", 1))
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectBody()
			.jsonPath("$.detail[0].loc")
			.isEqualTo(List.of("body", "name"));
	}

	@Test
	void aRequestBodyMayBeAStream() {
		this.http.put()
			.uri("/spring/flux")
			.contentType(MediaType.APPLICATION_NDJSON)
			.bodyValue("{\"name\":\"ada\"}\n{\"name\":\"bob\"}\n")
			.exchange()
			.expectBody(String.class)
			.isEqualTo("[\"ada\",\"bob\"]");
	}

	@Test
	void aRequestBodyMayBeText() {
		this.http.put()
			.uri("/spring/text")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"a\":1}")
			.exchange()
			.expectBody()
			.json("{\"text\": \"{\\\"a\\\":1}\"}");
	}

	@Test
	void aRequestBodyMayBeOptional() {
		this.http.put().uri("/spring/optional").exchange().expectBody(String.class).isEqualTo("\"nobody\"");
		this.http.put()
			.uri("/spring/optional")
			.bodyValue(Map.of("name", "ada"))
			.exchange()
			.expectBody(String.class)
			.isEqualTo("\"ada\"");
	}

	@Test
	void aRequestMappingOnTheClassOfARouterCounts() {
		this.http.get().uri("/mapped/class/method").exchange().expectBody(String.class).isEqualTo("\"mapped\"");
	}

	@Test
	void theFrameworksObjectsAreInjected() {
		this.http.get()
			.uri("/injected?x=1")
			.header(HttpHeaders.ACCEPT_LANGUAGE, "de-CH")
			.exchange()
			.expectBody()
			.json("""
					{"principal": "ada", "path": "/injected", "method": "GET", "locale": "de_CH", "query": "x=1",
					"session": true, "tenant": "none"}""");
	}

	@Test
	void aRequestWithoutALanguageHasTheDefaultLocale() {
		this.http.get()
			.uri("/injected")
			.exchange()
			.expectBody()
			.jsonPath("$.locale")
			.isEqualTo(Locale.getDefault().toString());
	}

	@Test
	void theApplicationsArgumentResolversAreAsked() {
		this.http.get()
			.uri("/injected?x=1")
			.header("X-Tenant", "acme")
			.exchange()
			.expectBody()
			.jsonPath("$.tenant")
			.isEqualTo("acme");
	}

	@Test
	void theTemplateIsKnownAfterwards() {
		this.patterns.clear();
		this.http.get()
			.uri("/items/7")
			.exchange()
			.expectHeader()
			.valueEquals("X-Pattern", "/items/{id}")
			.expectBody()
			.jsonPath("$.id")
			.isEqualTo(7);
		Awaitility.await().untilAsserted(() -> assertThat(this.patterns.observed()).containsExactly("/items/{id}"));
	}

	@Test
	void theTemplateOfARefusedRequestIsKnown() {
		this.http.get()
			.uri("/items/x")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectHeader()
			.valueEquals("X-Pattern", "/items/{id}")
			.expectBody();
	}

	@ParameterizedTest
	@CsvSource({ "/threads/plain, 200", "/threads/plain-failure, 409", "/threads/elsewhere, 200",
			"/threads/elsewhere-failure, 409", "/threads/text, 200", "/threads/here, 200", "/threads/resource, 200" })
	void anAnswerIsWrittenByTheEventLoopOfItsConnection(String path, int status) {
		this.http.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.valueEquals("X-Event-Loop", "true")
			.expectBody();
	}

	@Test
	void crossOriginOnARouterCounts() {
		assertThat(
				preflight("/cross-origin", "https://router.example").getResponseHeaders().getAccessControlAllowOrigin())
			.isEqualTo("https://router.example");
		assertThat(preflight("/cross-origin", "https://other.example").getStatus()).isEqualTo(HttpStatus.FORBIDDEN);
		this.http.get()
			.uri("/cross-origin")
			.header(HttpHeaders.ORIGIN, "https://router.example")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "https://router.example")
			.expectBody();
	}

	@Test
	void globalCorsMappingsCount() {
		EntityExchangeResult<byte[]> result = preflight("/items", "https://global.example");
		assertThat(result.getStatus()).isEqualTo(HttpStatus.OK);
		assertThat(result.getResponseHeaders().getAccessControlAllowOrigin()).isEqualTo("https://global.example");
		assertThat(result.getResponseHeaders().getAccessControlAllowMethods()).contains(HttpMethod.GET);
		assertThat(preflight("/items", "https://other.example").getStatus()).isEqualTo(HttpStatus.FORBIDDEN);
	}

	@Test
	void anErrorCarriesTheCorsHeaders() {
		this.http.get()
			.uri("/items/x")
			.header(HttpHeaders.ORIGIN, "https://global.example")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectHeader()
			.valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "https://global.example")
			.expectBody();
	}

	private EntityExchangeResult<byte[]> preflight(String path, String origin) {
		return this.http.options()
			.uri(path)
			.header(HttpHeaders.ORIGIN, origin)
			.header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "GET")
			.exchange()
			.expectBody()
			.returnResult();
	}

	@ParameterizedTest
	@CsvSource({ "/items/, /items", "/items/?a=1&b=%C3%A4+x, /items?a=1&b=%C3%A4+x", "/with-slash, /with-slash/",
			"/items/7/, /items/7" })
	void aPathWithAnotherSlashIsRedirected(String path, String location) {
		this.http.get()
			.uri(URI.create(path(path)))
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.TEMPORARY_REDIRECT)
			.expectHeader()
			.location(path(location))
			.expectBody()
			.isEmpty();
	}

	@Test
	void aPostIsRedirectedWithItsMethod() {
		this.http.post()
			.uri("/items/")
			.bodyValue(Map.of())
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.TEMPORARY_REDIRECT)
			.expectHeader()
			.location(path("/items"))
			.expectBody();
	}

	@Test
	void aPathThatNoSlashMakesARouteIsNotFound() {
		this.http.get().uri("/nowhere/").exchange().expectStatus().isNotFound().expectBody();
		this.http.get().uri(URI.create(path("//"))).exchange().expectStatus().isNotFound().expectBody();
	}

	private String path(String path) {
		return "http://localhost:" + this.port + path;
	}

	/**
	 * {@code fastapi.trailing-slash=strict}.
	 */
	@Nested
	@TestPropertySource(properties = "fastapi.trailing-slash=strict")
	class StrictSlashes {

		@LocalServerPort
		int strictPort;

		@ParameterizedTest
		@CsvSource({ "/items/, 404", "/items, 200", "/with-slash, 404", "/with-slash/, 200" })
		void aSlashMakesAnotherPath(String path, int status) {
			client(this.strictPort).get().uri(path).exchange().expectStatus().isEqualTo(status).expectBody();
		}

	}

	/**
	 * {@code fastapi.trailing-slash=ignore}.
	 */
	@Nested
	@TestPropertySource(properties = { "fastapi.trailing-slash=ignore", "routing-tests.case-sensitive=false" })
	class RelaxedPaths {

		@LocalServerPort
		int relaxedPort;

		@ParameterizedTest
		@CsvSource({ "/items/", "/items", "/with-slash", "/with-slash/" })
		void aSlashMakesNoDifference(String path) {
			client(this.relaxedPort).get().uri(path).exchange().expectStatus().isOk().expectBody();
		}

		@Test
		void lettersOfEitherCaseMayMeanTheSame() {
			client(this.relaxedPort).get().uri("/SPECIFIC/Me").exchange().expectBody(String.class).isEqualTo("\"me\"");
		}

	}

	/**
	 * {@code spring.webflux.apiversion}.
	 */
	@Nested
	@Import(VersionRouter.class)
	@TestPropertySource(properties = { "spring.webflux.apiversion.use.header=X-Version",
			"spring.webflux.apiversion.default=1.0", "spring.webflux.apiversion.supported=1.2" })
	class Versions {

		@LocalServerPort
		int versionedPort;

		@Test
		void theVersionsAreDescribed(@Autowired RouterHandlerMapping routers) {
			assertThat(descriptions(routers)).contains("{GET /versions, version [1.0]}",
					"{GET /versions, version [1.1+]}");
		}

		@ParameterizedTest
		@CsvSource({ "1.0, old", "1.1, new", "1.2, new" })
		void theVersionOfTheRequestChoosesTheOperation(String version, String answer) {
			client(this.versionedPort).get()
				.uri("/versions")
				.header("X-Version", version)
				.exchange()
				.expectBody(String.class)
				.isEqualTo("\"" + answer + "\"");
		}

		@Test
		void aRequestWithoutAVersionHasTheDefault() {
			client(this.versionedPort).get().uri("/versions").exchange().expectBody(String.class).isEqualTo("\"old\"");
			client(this.versionedPort).get().uri("/items/7").exchange().expectStatus().isOk().expectBody();
		}

		@Test
		void anUnknownVersionIsRefusedInOurShape() {
			client(this.versionedPort).get()
				.uri("/versions")
				.header("X-Version", "9.9")
				.exchange()
				.expectStatus()
				.isBadRequest()
				.expectBody(String.class)
				.isEqualTo("{\"detail\":\"Bad Request\"}");
		}

	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ VerbRouter.class, ItemRouter.class, ItemController.class, SpecificRouter.class, PathRouter.class,
			PrefixRouter.class, LeafRouter.class, InnerRouter.class, InheritedRouter.class, SharedRouter.class,
			SharedController.class, ConditionRouter.class, EveryConditionRouter.class, EveryConditionController.class,
			SpringRouter.class, MappedRouter.class, InjectedRouter.class, CrossOriginRouter.class, ThreadRouter.class,
			WebConfiguration.class, Patterns.class })
	static class Application {

		@Bean
		WebFilter observingFilter() {
			return (exchange, chain) -> {
				Thread eventLoop = Thread.currentThread();
				exchange.getResponse().beforeCommit(() -> {
					exchange.getResponse()
						.getHeaders()
						.set("X-Event-Loop", String.valueOf(Thread.currentThread() == eventLoop));
					Object pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
					exchange.getResponse().getHeaders().set("X-Pattern", String.valueOf(pattern));
					return Mono.empty();
				});
				return chain.filter(exchange.mutate().principal(Mono.just(() -> "ada")).build());
			};
		}

		@Bean
		ObservationRegistry observationRegistry(Patterns patterns) {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig().observationHandler(patterns);
			return registry;
		}

	}

	/**
	 * Remembers the templates that observations of requests have.
	 */
	static class Patterns implements ObservationHandler<ServerRequestObservationContext> {

		private final Queue<String> observed = new ConcurrentLinkedQueue<>();

		@Override
		public boolean supportsContext(Observation.Context context) {
			return context instanceof ServerRequestObservationContext;
		}

		@Override
		public void onStop(ServerRequestObservationContext context) {
			this.observed.add(String.valueOf(context.getPathPattern()));
		}

		void clear() {
			this.observed.clear();
		}

		List<String> observed() {
			return List.copyOf(this.observed);
		}

	}

	static class WebConfiguration implements WebFluxConfigurer {

		private final boolean caseSensitive;

		WebConfiguration(@Value("${routing-tests.case-sensitive:true}") boolean caseSensitive) {
			this.caseSensitive = caseSensitive;
		}

		@Override
		public void configurePathMatching(PathMatchConfigurer configurer) {
			configurer.setUseCaseSensitiveMatch(this.caseSensitive);
			configurer.addPathPrefix("/outer", InnerRouter.class::equals);
		}

		@Override
		public void addCorsMappings(CorsRegistry registry) {
			registry.addMapping("/items/**").allowedOrigins("https://global.example");
		}

		@Override
		public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
			configurer.addCustomResolver(new TenantResolver());
		}

	}

	record Tenant(String name) {

	}

	static class TenantResolver implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == Tenant.class;
		}

		@Override
		public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context,
				ServerWebExchange exchange) {
			String name = exchange.getRequest().getHeaders().getFirst("X-Tenant");
			return Mono.just(new Tenant((name != null) ? name : "none"));
		}

	}

	@ApiRouter
	static class VerbRouter {

		@Get("/verbs")
		String get() {
			return "get";
		}

		@Post("/verbs")
		String post() {
			return "post";
		}

		@Put("/verbs")
		String put() {
			return "put";
		}

		@Patch("/verbs")
		String patch() {
			return "patch";
		}

		@Delete("/verbs")
		String delete() {
			return "delete";
		}

		@Options("/verbs")
		String options() {
			return "options";
		}

		@Head("/own-head")
		ResponseEntity<Void> ownHead() {
			return ResponseEntity.ok().header("X-Verb", "head").build();
		}

		@Get("/own-head")
		String ownGet() {
			return "get";
		}

		@ApiRoute(methods = { RequestMethod.GET, RequestMethod.POST }, path = { "/search", "/find" })
		String search(HttpMethod method) {
			return method.name();
		}

	}

	@ApiRouter("/items")
	static class ItemRouter {

		@Get
		List<Integer> list() {
			return List.of(7);
		}

		@Get("/{id}")
		Map<String, Integer> item(int id) {
			return Map.of("id", id);
		}

		@Post
		Map<String, Object> create(Map<String, Object> item) {
			return item;
		}

	}

	@RestController
	static class ItemController {

		@PostMapping("/items/{id}/touch")
		String touch(@PathVariable int id) {
			return "touched";
		}

	}

	@ApiRouter("/specific")
	static class SpecificRouter {

		@Get("/{*rest}")
		String rest(String rest) {
			return "rest " + rest;
		}

		@Get("/{name}")
		String name(String name) {
			return "name " + name;
		}

		@Get("/{number:[0-9]+}")
		String number(int number) {
			return "number " + number;
		}

		@Get("/{file}.json")
		String file(String file) {
			return "file " + file;
		}

		@Get("/me")
		String me() {
			return "me";
		}

	}

	@ApiRouter
	static class PathRouter {

		@Get("/files/{*path}")
		String file(String path) {
			return path;
		}

		@Get("/digits/{number:[0-9]+}")
		int digits(int number) {
			return number;
		}

		@Get("/digits/{first:[0-9]}-{second:[0-9]}")
		List<Integer> pair(int first, int second) {
			return List.of(first, second);
		}

		@Get("/with-slash/")
		String withSlash() {
			return "with slash";
		}

	}

	@ApiRouter(prefix = "/prefix/${routing-tests.version}/{company}")
	static class PrefixRouter {

		@Get("/things")
		String things(String company) {
			return company;
		}

	}

	@ApiRouter(prefix = "api")
	static class RootRouter {

	}

	@ApiRouter(prefix = "/v1/{user_id}/", parent = RootRouter.class)
	static class VersionedRouter {

	}

	@ApiRouter(prefix = "/leaf", parent = VersionedRouter.class)
	static class LeafRouter {

		@Get
		String leaf(int userId) {
			return "leaf " + userId;
		}

	}

	@ApiRouter(prefix = "/inner")
	static class InnerRouter {

		@Get("/leaf")
		String leaf() {
			return "inner";
		}

	}

	abstract static class Store<T> {

		@Get("/one")
		ResponseEntity<T> one() {
			return ResponseEntity.ok(first());
		}

		@Post
		T create(T body) {
			return body;
		}

		abstract T first();

	}

	record Named(String name) {

	}

	@ApiRouter("/inherited")
	static class InheritedRouter extends Store<Named> {

		@Override
		Named first() {
			return new Named("one");
		}

	}

	@ApiRouter("/shared")
	static class SharedRouter {

		@Get
		String router() {
			return "router";
		}

	}

	@RestController
	static class SharedController {

		@PostMapping("/shared")
		String controller() {
			return "controller";
		}

	}

	@ApiRouter
	static class ConditionRouter {

		@Get("/conditions")
		String json() {
			return "json";
		}

		@GetMapping(path = "/conditions", params = "kind=new")
		String newer() {
			return "new";
		}

		@GetMapping(path = "/conditions", produces = MediaType.TEXT_PLAIN_VALUE)
		String text() {
			return "text";
		}

	}

	interface EveryCondition {

		@RequestMapping(method = { RequestMethod.POST, RequestMethod.PUT }, path = "/every-condition",
				params = { "a=1", "!b", "c!=2", "d" }, headers = { "X-A=1=2", "!X-B", "X-C!=2", "X-D" },
				consumes = { "application/json;a=\"b c\"", "!text/plain" },
				produces = { "application/json", "!text/html;level=1" })
		default String every() {
			return "every";
		}

	}

	@ApiRouter
	static class EveryConditionRouter implements EveryCondition {

	}

	@RestController
	@RequestMapping("/controller")
	static class EveryConditionController implements EveryCondition {

	}

	@ApiRouter("/spring")
	static class SpringRouter {

		@PostMapping("/{number}")
		@ResponseStatus(HttpStatus.ACCEPTED)
		Map<String, @Nullable Object> all(@PathVariable("number") int id, @RequestParam("q") String query,
				@RequestParam boolean flag, @RequestParam(defaultValue = "20") int size,
				@RequestParam(required = false) String missing, @RequestHeader("X-Trace") String trace,
				@CookieValue String session, @RequestBody Named body) {
			Map<String, @Nullable Object> all = new LinkedHashMap<>();
			all.put("id", id);
			all.put("query", query);
			all.put("flag", flag);
			all.put("size", size);
			all.put("missing", missing);
			all.put("trace", trace);
			all.put("session", session);
			all.put("name", body.name());
			return all;
		}

		@GetMapping("/numbers")
		List<Integer> numbers(@RequestParam List<Integer> number) {
			return number;
		}

		@GetMapping("/own-numbers")
		List<Integer> ownNumbers(@Query List<Integer> number) {
			return number;
		}

		@GetMapping("/maps/{x}/{y}")
		Map<String, Map<String, String>> maps(@PathVariable Map<String, String> path,
				@RequestParam Map<String, String> query) {
			return Map.of("path", path, "query", query);
		}

		@Put("/mono")
		Mono<String> mono(@RequestBody Mono<Named> body) {
			return body.map(Named::name);
		}

		@Put("/text")
		Map<String, String> text(@RequestBody String body) {
			return Map.of("text", body);
		}

		@Put("/flux")
		Flux<String> flux(@RequestBody Flux<Named> body) {
			return body.map(Named::name);
		}

		@Put("/optional")
		String optional(@RequestBody(required = false) Named body) {
			return (body != null) ? body.name() : "nobody";
		}

	}

	@ApiRouter("/mapped")
	@RequestMapping("/class")
	static class MappedRouter {

		@GetMapping("/method")
		String mapped() {
			return "mapped";
		}

	}

	@ApiRouter
	static class InjectedRouter {

		@Get("/injected")
		Map<String, Object> injected(Principal principal, ServerWebExchange exchange, ServerHttpRequest request,
				HttpMethod method, Locale locale, WebSession session, Tenant tenant) {
			return Map.of("principal", principal.getName(), "path", exchange.getRequest().getPath().value(), "method",
					method.name(), "locale", locale.toString(), "query", String.valueOf(request.getURI().getQuery()),
					"session", !session.getId().isEmpty(), "tenant", tenant.name());
		}

	}

	@ApiRouter("/threads")
	static class ThreadRouter {

		@Get("/plain")
		String plain() {
			return "plain";
		}

		@Get("/plain-failure")
		String plainFailure() {
			throw HttpException.conflict("plain");
		}

		@Get("/elsewhere")
		Mono<String> elsewhere() {
			return Mono.just("elsewhere").publishOn(Schedulers.parallel());
		}

		@Get("/elsewhere-failure")
		Mono<String> elsewhereFailure() {
			return elsewhere().flatMap((text) -> HttpException.conflict(text).asMono());
		}

		@GetMapping(path = "/text", produces = MediaType.TEXT_PLAIN_VALUE)
		String text() {
			return "text";
		}

		@Get("/resource")
		Resource resource() {
			return new ByteArrayResource(new byte[100]);
		}

		@Get("/here")
		Mono<String> here() {
			return Mono.just("here");
		}

	}

	@ApiRouter
	@CrossOrigin("https://router.example")
	static class CrossOriginRouter {

		@Get("/cross-origin")
		String crossOrigin() {
			return "cross origin";
		}

	}

	@ApiRouter
	static class VersionRouter {

		@GetMapping(path = "/versions", version = "1.0")
		String older() {
			return "old";
		}

		@GetMapping(path = "/versions", version = "1.1+")
		String newer() {
			return "new";
		}

	}

}
