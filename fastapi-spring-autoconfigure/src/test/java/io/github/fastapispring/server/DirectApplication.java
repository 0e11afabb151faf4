package io.github.fastapispring.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Cookie;
import io.github.fastapispring.Form;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.Put;
import io.github.fastapispring.Query;
import io.github.fastapispring.dependency.Journal;
import io.github.fastapispring.error.RequestValidationException;

/**
 * An application that has something of everything that may be done with an exchange.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ DirectApplication.Router.class, DirectApplication.Shared.class, DirectApplication.OwnHandlers.class,
		DirectApplication.Controller.class, DirectApplication.Advice.class, DirectApplication.Filter.class })
class DirectApplication implements WebFluxConfigurer {

	@Bean
	Journal journal() {
		return new Journal();
	}

	@Bean
	Servers.Reads reads() {
		return new Servers.Reads();
	}

	/** Handles what it knows, fails with something else, or leaves it. */
	@Bean
	WebExceptionHandler gone() {
		return (exchange, ex) -> {
			if (ex instanceof GoneException) {
				exchange.getResponse().setStatusCode(HttpStatus.GONE);
				return exchange.getResponse().setComplete();
			}
			return Mono.error((ex instanceof TurnedException) ? new ResponseStatusException(HttpStatus.CONFLICT) : ex);
		};
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/static/**").addResourceLocations("classpath:/static-of-direct-tests/");
	}

	record Item(@Size(max = 40) String name, int count) {

	}

	record Login(String user, int pin) {

	}

	static final class GoneException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	static final class TurnedException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	static final class OwnException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		OwnException(String message) {
			super(message);
		}

	}

	@ApiRouter
	static class Router {

		private final Journal journal;

		Router(Journal journal) {
			this.journal = journal;
		}

		@Get("/items/{id}")
		Map<String, Object> item(int id, @Query @Nullable String q, @Query @Nullable List<String> tag) {
			return Map.of("id", id, "q", String.valueOf(q), "tag", String.valueOf(tag))
				.entrySet()
				.stream()
				.collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a,
						java.util.TreeMap::new));
		}

		@Get("/names/{first}/{last}")
		String name(String first, String last) {
			return first + " " + last;
		}

		@Post(value = "/items", status = 201)
		Item create(Item item) {
			return item;
		}

		@Post("/later")
		Mono<Item> later(Item item) {
			return Mono.delay(Duration.ofMillis(1)).thenReturn(item);
		}

		@Put("/items/{id}")
		Item put(int id, Item item) {
			return new Item(item.name(), id);
		}

		@Post("/ignored")
		String ignored() {
			return "ignored";
		}

		@Get("/slow")
		Mono<String> slow() {
			this.journal.add("slow");
			return this.journal.opened("slow may go on").thenReturn("slow");
		}

		@Get("/nothing")
		void nothing() {
		}

		@Get("/empty")
		Mono<Item> empty() {
			return Mono.empty();
		}

		@Post("/form")
		Login form(@Form Login login) {
			return login;
		}

		@Get("/cookies")
		String cookies(@Cookie @Nullable String a, @Cookie @Nullable String b, ServerHttpRequest request) {
			return a + " " + b + " " + request.getCookies();
		}

		@Get("/bake")
		String bake(ServerHttpResponse response) {
			response.addCookie(ResponseCookie.from("plain", "1").build());
			response.addCookie(ResponseCookie.from("full", "2")
				.maxAge(60)
				.domain("example.org")
				.path("/x")
				.secure(true)
				.httpOnly(true)
				.partitioned(true)
				.sameSite("Strict")
				.build());
			response.addCookie(ResponseCookie.from("full", "3").maxAge(0).sameSite("None").build());
			return "baked";
		}

		@Get("/burn")
		String burn(ServerHttpResponse response) {
			response.addCookie(ResponseCookie.from("burnt", "1").sameSite("Whatever").build());
			return "burnt";
		}

		@Get("/entity")
		ResponseEntity<Item> entity() {
			return ResponseEntity.status(HttpStatus.ACCEPTED)
				.header("X-One", "1")
				.header("X-Many", "a", "b")
				.header("Cache-Control", "no-store")
				.body(new Item("entity", 1));
		}

		@Get("/text-entity")
		ResponseEntity<String> textEntity() {
			return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("text");
		}

		@Get("/status")
		String status() {
			throw new ResponseStatusException(HttpStatus.CONFLICT, "taken");
		}

		@Get("/late-status")
		Mono<String> lateStatus() {
			return Mono.delay(Duration.ofMillis(1)).then(Mono.error(new ResponseStatusException(HttpStatus.CONFLICT)));
		}

		@Get("/own")
		String own() {
			throw new OwnException("own");
		}

		@Get("/own-unwritable")
		String ownUnwritable() {
			throw new OwnException("unwritable");
		}

		@Get("/own-fails")
		String ownFails() {
			throw new OwnException("fails");
		}

		@Get("/gone")
		String gone() {
			throw new GoneException();
		}

		@Get("/turned")
		String turned() {
			throw new TurnedException();
		}

		@Get("/uncaught")
		String uncaught() {
			throw new IllegalStateException("uncaught");
		}

		@Get("/late-uncaught")
		Mono<String> lateUncaught() {
			return Mono.delay(Duration.ofMillis(1)).then(Mono.error(new IllegalStateException("uncaught")));
		}

		@Get("/error")
		String error() {
			throw new StackOverflowError("on purpose");
		}

		@Get("/unwritable")
		Object unwritable() {
			return new Unwritable();
		}

		@Get("/etag")
		ResponseEntity<String> etag() {
			return ResponseEntity.ok().eTag("\"v1\"").body("etag");
		}

		@Get("/check")
		Mono<Void> check(ServerWebExchange exchange) {
			if (exchange.checkNotModified("\"v2\"")) {
				return exchange.getResponse().setComplete();
			}
			return write(exchange.getResponse(), "modified");
		}

		@Get("/written")
		Mono<Void> written(ServerHttpResponse response) {
			response.setStatusCode(HttpStatus.IM_USED);
			return write(response, "written");
		}

		@Get("/flushed")
		Mono<Void> flushed(ServerHttpResponse response) {
			return response
				.writeAndFlushWith(Flux.just(Mono.just(buffer(response, "a")), Mono.just(buffer(response, "b"))));
		}

		@Get("/broken-off")
		Mono<Void> brokenOff(ServerHttpResponse response) {
			response.getHeaders().setContentLength(2);
			return response
				.writeWith(Flux.just(buffer(response, "a")).concatWith(Mono.error(new IllegalStateException("off"))));
		}

		@Get("/never-begun")
		Mono<Void> neverBegun(ServerHttpResponse response) {
			response.getHeaders().setContentLength(2);
			return response.writeWith(Mono.error(new IllegalStateException("not begun")));
		}

		@Get(value = "/lines", produces = MediaType.APPLICATION_NDJSON_VALUE)
		Flux<Item> lines() {
			return Flux.range(1, 3).map((number) -> new Item("line", number));
		}

		@Get("/many")
		Flux<Item> many() {
			return Flux.range(1, 3).map((number) -> new Item("many", number));
		}

		@Get("/events")
		Flux<ServerSentEvent<Integer>> events() {
			return Flux.range(1, 2).map((number) -> ServerSentEvent.builder(number).id("" + number).build());
		}

		@Get("/file")
		Resource file() throws IOException {
			Path file = Files.createTempFile("direct", ".txt");
			file.toFile().deleteOnExit();
			Files.writeString(file, "file ".repeat(2000));
			return new FileSystemResource(file);
		}

		@Get("/bytes")
		byte[] bytes() {
			return "bytes".getBytes(StandardCharsets.UTF_8);
		}

		@Get("/large")
		String large() {
			return "large ".repeat(20_000);
		}

		@Get("/request")
		Map<String, String> request(ServerWebExchange exchange, Locale locale) {
			return DirectApplication.details(exchange, locale);
		}

		@Get("/session")
		Mono<String> session(WebSession session) {
			session.getAttributes().put("a", 1);
			return Mono.just("session");
		}

	}

	static Map<String, String> details(ServerWebExchange exchange, Locale locale) {
		ServerHttpRequest request = exchange.getRequest();
		Map<String, String> details = new java.util.TreeMap<>();
		details.put("uri", String.valueOf(request.getURI()));
		details.put("path", request.getPath().value());
		details.put("elements", String.valueOf(request.getPath().elements()));
		details.put("contextPath", request.getPath().contextPath().value());
		details.put("within", request.getPath().pathWithinApplication().value());
		details.put("query", String.valueOf(request.getQueryParams()));
		details.put("method", request.getMethod().name());
		details.put("headers", String.valueOf(request.getHeaders()).replaceAll("(x-http2-stream-id:)\"\\d+\"", "$1"));
		details.put("remote", String.valueOf(request.getRemoteAddress()).replaceAll(":\\d+$", ""));
		details.put("local", String.valueOf(request.getLocalAddress()).replaceAll(":\\d+$", ""));
		details.put("ssl", String.valueOf(request.getSslInfo() != null));
		details.put("id", request.getId().replaceAll("^[0-9a-f]{8}(/\\d+)?-\\d+$", "id"));
		details.put("prefix", exchange.getLogPrefix().equals("[" + request.getId() + "] ") + "");
		details.put("locale", locale.toString());
		details.put("attributes", String.valueOf(request.getAttributes() != null
				&& request.getAttributes().keySet().equals(exchange.getAttributes().keySet())));
		details.put("transformed", exchange.transformUrl("/url"));
		details.put("context", String.valueOf(exchange.getApplicationContext() != null));
		return details;
	}

	static DataBuffer buffer(ServerHttpResponse response, String text) {
		return response.bufferFactory().wrap(text.getBytes(StandardCharsets.UTF_8));
	}

	static Mono<Void> write(ServerHttpResponse response, String text) {
		return response.writeWith(Mono.fromSupplier(() -> buffer(response, text)));
	}

	static final class Unwritable {

		public String getText() {
			throw new IllegalStateException("unwritable");
		}

	}

	@ApiRouter("/shared")
	@CrossOrigin(origins = "https://friend.example", allowCredentials = "true", maxAge = 7)
	static class Shared {

		@Get("/{id}")
		int get(int id) {
			return id;
		}

		@Post
		Item post(Item item) {
			return item;
		}

	}

	@ApiRouter("/handled")
	static class OwnHandlers {

		@Get("/{id}")
		int get(int id) {
			throw new OwnException("handled");
		}

		@Get("/uncaught")
		int uncaught() {
			throw new IllegalStateException("uncaught");
		}

		@ExceptionHandler
		@ResponseStatus(HttpStatus.LOCKED)
		Map<String, String> handle(OwnException ex, ServerWebExchange exchange) {
			return Map.of("router", ex.getMessage() + exchange.getRequest().getPath());
		}

	}

	@RestControllerAdvice
	static class Advice {

		@ExceptionHandler
		ResponseEntity<Object> own(OwnException ex) {
			if (ex.getMessage().equals("fails")) {
				throw new IllegalStateException("advice fails");
			}
			return ResponseEntity.status(HttpStatus.BAD_GATEWAY)
				.body(ex.getMessage().equals("unwritable") ? new Unwritable() : Map.of("advice", ex.getMessage()));
		}

		@ExceptionHandler
		ResponseEntity<Map<String, String>> invalid(RequestValidationException ex, ServerHttpRequest request) {
			return ResponseEntity.unprocessableContent()
				.header("X-Invalid", "yes")
				.body(Map.of("invalid", request.getPath().value(), "message", String.valueOf(ex.getMessage())));
		}

	}

	@RestController
	static class Controller {

		@GetMapping("/plain/{x}")
		Map<String, String> plain(@org.springframework.web.bind.annotation.PathVariable String x) {
			return Map.of("x", x);
		}

		@PostMapping("/plain/echo")
		String echo(@RequestBody String body) {
			return body;
		}

		@PostMapping("/plain/optional")
		String optional(@RequestBody(required = false) @Nullable String body) {
			return "got " + body;
		}

		@PostMapping("/plain/json")
		Mono<Map<String, Object>> json(@RequestBody Mono<Map<String, Object>> body) {
			return body;
		}

		@PostMapping("/plain/bytes")
		Mono<String> bytes(@RequestBody Flux<DataBuffer> body) {
			return body.map((buffer) -> {
				int count = buffer.readableByteCount();
				DataBufferUtils.release(buffer);
				return count;
			}).reduce(0, Integer::sum).map((count) -> "bytes " + count);
		}

		@PostMapping("/plain/form")
		Mono<String> form(ServerWebExchange exchange) {
			return exchange.getFormData().map(String::valueOf);
		}

		@PostMapping("/plain/model")
		String model(Login login) {
			return login.toString();
		}

		@PostMapping("/plain/part")
		Mono<String> part(@RequestPart("note") String note, ServerWebExchange exchange) {
			return exchange.getMultipartData().map((parts) -> note + " " + parts.keySet());
		}

		@GetMapping("/plain/session")
		String session(WebSession session) {
			session.getAttributes().put("a", 1);
			return "session";
		}

		@GetMapping("/plain/request")
		Map<String, String> request(ServerWebExchange exchange, Locale locale) {
			return DirectApplication.details(exchange, locale);
		}

		@GetMapping("/plain/own")
		String own() {
			throw new OwnException("plain");
		}

		@GetMapping("/plain/uncaught")
		String uncaught() {
			throw new IllegalStateException("uncaught");
		}

		@GetMapping("/plain/etag")
		@Nullable String etag(ServerWebExchange exchange) {
			return exchange.checkNotModified("\"v3\"", java.time.Instant.ofEpochSecond(1_000_000)) ? null : "new";
		}

		@CrossOrigin("https://friend.example")
		@GetMapping("/plain/shared")
		String shared() {
			return "shared";
		}

	}

	/** Does what the header {@code X-Filter} says. */
	@Component
	static class Filter implements WebFilter {

		@Override
		public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
			String name = exchange.getRequest().getHeaders().getFirst("X-Filter");
			ServerHttpResponse response = exchange.getResponse();
			return (name == null) ? chain.filter(exchange) : switch (name) {
				case "commit" -> {
					response.beforeCommit(() -> Mono.fromRunnable(() -> response.getHeaders().set("X-Commit", "1")));
					Principal user = () -> "ada";
					yield chain.filter(exchange.mutate().principal(Mono.just(user)).build());
				}
				case "commit-status" -> {
					response.beforeCommit(() -> Mono
						.fromRunnable(() -> response.setStatusCode(HttpStatus.NON_AUTHORITATIVE_INFORMATION)));
					yield chain.filter(exchange);
				}
				case "commit-later" -> {
					// Later than the cookie of a session, which Spring sets when the
					// action is made.
					response.beforeCommit(() -> Mono.delay(Duration.ofMillis(50))
						.then(Mono.fromRunnable(() -> response.addCookie(ResponseCookie.from("late", "1").build()))));
					yield chain.filter(exchange);
				}
				case "commit-fails" -> {
					response.beforeCommit(() -> Mono.error(new IllegalStateException("commit fails")));
					yield chain.filter(exchange);
				}
				case "commit-throws" -> {
					response.beforeCommit(() -> {
						throw new IllegalStateException("commit throws");
					});
					yield chain.filter(exchange);
				}
				case "commit-twice" -> {
					StringBuilder order = new StringBuilder();
					Supplier<Mono<Void>> action = () -> Mono
						.fromRunnable(() -> response.getHeaders().set("X-Order", order.append('x').toString()));
					response.beforeCommit(action);
					response.beforeCommit(action);
					yield chain.filter(exchange);
				}
				case "mutate" -> chain.filter(exchange.mutate()
					.request((request) -> request.path("/items/77").header("X-Mutated", "yes"))
					.build());
				case "decorate" -> chain.filter(exchange.mutate()
					.request(new Louder(exchange.getRequest()))
					.response(new Framed(response))
					.build());
				case "fail" -> Mono.error(new IllegalStateException("filter fails"));
				case "fail-with-status" -> Mono.error(new ResponseStatusException(HttpStatus.PAYMENT_REQUIRED));
				case "throw" -> throw new IllegalStateException("filter throws");
				case "answer" -> {
					response.setStatusCode(HttpStatus.ACCEPTED);
					yield write(response, "filtered");
				}
				case "forbid" -> {
					response.setStatusCode(HttpStatus.FORBIDDEN);
					yield chain.filter(exchange);
				}
				case "nothing" -> Mono.empty();
				case "complete" -> response.setComplete().then(chain.filter(exchange));
				case "fail-after" -> chain.filter(exchange).then(Mono.error(new IllegalStateException("after")));
				case "header-after" ->
					chain.filter(exchange).then(Mono.fromRunnable(() -> response.getHeaders().set("X-Late", "1")));
				case "write-after" -> chain.filter(exchange).then(write(response, "more"));
				case "state-after" -> chain.filter(exchange).then(Mono.fromRunnable(() -> {
					org.slf4j.LoggerFactory.getLogger(Filter.class)
						.info("{} {} {} {}", response.isCommitted(), response.getStatusCode(),
								response.setStatusCode(HttpStatus.OK),
								response.getHeaders().toString().toLowerCase(Locale.ROOT));
				}));
				case "header" -> {
					response.getHeaders().set(HttpHeaders.CONTENT_TYPE, "application/vnd.filter+json");
					response.getHeaders().set("X-Before", "1");
					yield chain.filter(exchange);
				}
				case "read-body" -> DataBufferUtils.join(exchange.getRequest().getBody())
					.doOnNext(DataBufferUtils::release)
					.then(chain.filter(exchange));
				case "read-form" -> exchange.getFormData().then(chain.filter(exchange));
				case "session" -> exchange.getSession()
					.doOnNext((session) -> session.getAttributes().put("f", 1))
					.then(chain.filter(exchange));
				case "attributes" -> {
					exchange.getAttributes().put("X", "y");
					response.getHeaders()
						.set("X-Attribute", String.valueOf(exchange.getRequest().getAttributes().get("X")));
					yield chain.filter(exchange);
				}
				case "html" -> {
					response.getHeaders()
						.set("X-Keys", exchange.getAttributes().keySet().stream().sorted().toList().toString());
					yield chain.filter(exchange);
				}
				default -> throw new IllegalArgumentException(name);
			};
		}

	}

	private static final class Louder extends ServerHttpRequestDecorator {

		Louder(ServerHttpRequest request) {
			super(request);
		}

		@Override
		public Flux<DataBuffer> getBody() {
			return super.getBody().map((buffer) -> {
				String text = buffer.toString(StandardCharsets.UTF_8);
				DataBufferUtils.release(buffer);
				return org.springframework.core.io.buffer.DefaultDataBufferFactory.sharedInstance
					.wrap(text.toUpperCase(Locale.ROOT)
						.replace("NAME", "name")
						.replace("COUNT", "count")
						.getBytes(StandardCharsets.UTF_8));
			});
		}

	}

	private static final class Framed extends ServerHttpResponseDecorator {

		Framed(ServerHttpResponse response) {
			super(response);
		}

		@Override
		public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
			getHeaders().set("X-Framed", "1");
			getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
			return super.writeWith(Flux.concat(Mono.just(buffer(this, "<")), body, Mono.just(buffer(this, ">"))));
		}

	}

}
