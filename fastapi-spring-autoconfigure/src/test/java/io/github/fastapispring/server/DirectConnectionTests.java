package io.github.fastapispring.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.Http2SslContextSpec;
import reactor.netty.http.HttpProtocol;
import reactor.netty.tcp.SslProvider;

import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.ApiRoute;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.dependency.Journal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a connection speaks, and whatever an application has done to it, the shorter
 * way stands aside or does the same.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DirectConnectionTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String JSON = "Content-Type: application/json";

	private static final String ITEM = "{\"name\":\"pen\",\"count\":3}";

	private static Servers running;

	@BeforeAll
	static void start() {
		running = Servers.start(Application.class);
		running.exchange(Way.SPRING, Conversation.of("GET /entity"));
	}

	@AfterAll
	static void stop() {
		running.close();
	}

	private static void assertSame(Servers servers, Conversation... conversations) {
		for (Conversation conversation : conversations) {
			Map<Way, Answers> different = servers.compare(conversation);
			Answers expected = different.remove(Way.SPRING);
			assertThat(expected.statusLines()).isNotEmpty();
			different.forEach((way, other) -> assertThat(other).as(way + " " + conversation).isEqualTo(expected));
		}
	}

	@Test
	void aSecureConnectionIsKnownToBeSecure(@TempDir Path directory) throws Exception {
		try (Servers servers = Servers.start(Application.class, secured(directory))
			.through(trusting().getSocketFactory())) {
			assertSame(servers, Conversation.of("GET /request?a=b"), Conversation.of("GET /plain/request"),
					Conversation.of("GET /items/7"), Conversation.withBody("POST /items", ITEM, JSON),
					Conversation.withBody("POST /plain/echo", "x".repeat(50_000)), Conversation.of("GET /file"),
					Conversation.of("GET /large"), Conversation.of("GET /uncaught"));
			assertThat(servers.exchange(Way.DIRECT, Conversation.of("GET /request")).text())
				.contains("\"ssl\":\"true\"", "\"uri\":\"https://example.org:8080/request\"");
		}
	}

	private static String[] secured(Path directory) throws IOException, InterruptedException {
		Path store = directory.resolve("keys.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-keyalg", "EC", "-alias", "test", "-dname", "CN=localhost", "-storetype", "PKCS12",
				"-storepass", "for-tests", "-keystore", store.toString())
			.redirectErrorStream(true)
			.redirectOutput(directory.resolve("keytool.log").toFile())
			.start();
		assertThat(keytool.waitFor()).isZero();
		return new String[] { "server.ssl.key-store=" + store, "server.ssl.key-store-password=for-tests",
				"server.ssl.key-store-type=PKCS12" };
	}

	private static SSLContext trusting() throws GeneralSecurityException {
		SSLContext context = SSLContext.getInstance("TLS");
		TrustManager[] all = InsecureTrustManagerFactory.INSTANCE.getTrustManagers();
		context.init(null, all, null);
		return context;
	}

	@Test
	void http2IsAnsweredTheSameOverTls(@TempDir Path directory) throws Exception {
		String[] properties = Stream.concat(Stream.of("server.http2.enabled=true"), Stream.of(secured(directory)))
			.toArray(String[]::new);
		try (Servers servers = Servers.start(Application.class, properties)) {
			assertSameOverHttp2(servers, reactor.netty.http.client.HttpClient.newConnection()
				.protocol(HttpProtocol.H2)
				.secure((tls) -> tls.sslContext((SslProvider.GenericSslContextSpec<?>) Http2SslContextSpec.forClient()
					.configure((builder) -> builder.trustManager(InsecureTrustManagerFactory.INSTANCE)))), "https");
		}
	}

	@Test
	void http2IsAnsweredTheSameWithoutTls() {
		try (Servers servers = Servers.start(Application.class, "server.http2.enabled=true")) {
			assertSameOverHttp2(servers,
					reactor.netty.http.client.HttpClient.newConnection().protocol(HttpProtocol.H2C), "http");
			assertSameOverHttp2(servers, reactor.netty.http.client.HttpClient.newConnection()
				.protocol(HttpProtocol.H2C, HttpProtocol.HTTP11), "http");
		}
	}

	@Test
	void http2MayBeConfiguredAtTheServerItself() {
		try (Servers servers = Servers.start(Http2.class)) {
			assertSameOverHttp2(servers,
					reactor.netty.http.client.HttpClient.newConnection().protocol(HttpProtocol.H2C), "http");
			assertSame(servers, Conversation.withBody("POST /items", ITEM, JSON), Conversation.of("GET /items/7"));
		}
		try (Servers servers = Servers.start(Http2Only.class)) {
			assertSameOverHttp2(servers,
					reactor.netty.http.client.HttpClient.newConnection().protocol(HttpProtocol.H2C), "http");
		}
	}

	private static void assertSameOverHttp2(Servers servers, reactor.netty.http.client.HttpClient client,
			String scheme) {
		for (String path : List.of("/items/7?q=1", "/items/x", "/nowhere", "/request?a=b", "/plain/x", "/bake", "/file",
				"/large", "/lines", "/own")) {
			assertSameOverHttp2(servers, client, scheme, HttpMethod.GET, path, "");
		}
		for (String path : List.of("/items", "/plain/echo", "/nowhere", "/ignored", "/later")) {
			assertSameOverHttp2(servers, client, scheme, HttpMethod.POST, path, ITEM);
		}
	}

	private static void assertSameOverHttp2(Servers servers, reactor.netty.http.client.HttpClient client, String scheme,
			HttpMethod method, String path, String body) {
		String expected = overHttp2(client, scheme, servers.port(Way.SPRING), method, path, body);
		for (Way way : Way.values()) {
			assertThat(overHttp2(client, scheme, servers.port(way), method, path, body)).as(way + " " + path)
				.isEqualTo(expected);
		}
	}

	private static String overHttp2(reactor.netty.http.client.HttpClient client, String scheme, int port,
			HttpMethod method, String path, String body) {
		return client
			.headers((headers) -> headers.set("Host", "example.org:8080")
				.set("Content-Type", "application/json")
				.set("Accept", "*/*"))
			.request(method)
			.uri(scheme + "://localhost:" + port + path)
			.send(ByteBufFlux.fromString(body.isEmpty() ? Mono.empty() : Mono.just(body)))
			.responseSingle((response, content) -> content.asString()
				.defaultIfEmpty("")
				.map((text) -> response.version() + " " + response.status() + " "
						+ response.responseHeaders()
							.entries()
							.stream()
							.map((header) -> header.getKey().toLowerCase(Locale.ROOT) + ": " + header.getValue())
							.filter((header) -> !header.startsWith("x-http2-stream-id"))
							.collect(Collectors.joining("\n"))
							.replaceAll("Expires=.{29};", "Expires=...;")
						+ "\n" + text.replaceAll("localhost:\\d+", "localhost")))
			.block(PATIENCE);
	}

	@ParameterizedTest
	@EnumSource
	void aWebSocketIsOpened(Way way) {
		Flux<String> received = Flux.create((sink) -> new ReactorNettyWebSocketClient().execute(
				URI.create("ws://localhost:" + running.port(way) + "/echo?a=b"),
				(session) -> session.send(Flux.just("one", "two").map(session::textMessage))
					.thenMany(session.receive().take(2).doOnNext((message) -> sink.next(message.getPayloadAsText())))
					.then())
			.subscribe((nothing) -> {
			}, sink::error, sink::complete));
		assertThat(received.collectList().block(PATIENCE)).containsExactly("/echo?a=b one", "/echo?a=b two");
	}

	@ParameterizedTest
	@EnumSource
	void eachRequestHasAnIdOfItsOwn(Way way) {
		String text = running
			.exchange(way,
					Conversation.raw(Conversation.request("GET /id", "") + Conversation.request("GET /id", "")
							+ Conversation.request("GET /names/the/end", ""))
						.until("\"the end\""))
			.text();
		List<String> ids = text.lines()
			.filter((line) -> line.startsWith("\""))
			.map((line) -> line.split("\"")[1])
			.toList();
		assertThat(ids).hasSize(3);
		assertThat(ids.subList(0, 2)).allMatch((id) -> id.matches("([0-9a-f]{8}-\\d+) \\[\\1] "))
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@EnumSource
	void aClientThatGoesCancelsTheHandler(Way way) throws IOException {
		for (String request : List.of(Conversation.request("GET /hang", ""),
				Conversation.request("POST /hang", ITEM, JSON))) {
			Journal journal = running.context(way).getBean(Journal.class);
			journal.clear();
			try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.port(way))) {
				socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
				journal.await("hangs");
			}
			assertThat(journal.await(2)).containsExactly("hangs", "cancelled");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "DIRECT", "SPRING" })
	void theActuatorsOwnPortHasNothingElse(Way way) throws Exception {
		try (Servers servers = Servers.start(Application.class, List.of(way), "management.server.port=0",
				"management.endpoints.web.exposure.include=health")) {
			int management = servers.context(way)
				.getEnvironment()
				.getRequiredProperty("local.management.port", int.class);
			assertThat(management).isNotEqualTo(servers.port(way));
			assertThat(get(management, "/actuator/health").body()).contains("\"UP\"");
			for (String path : List.of("/items/7", "/items/7/", "/items", "/docs", "/plain/x")) {
				assertThat(get(management, path).statusCode()).as(path).isEqualTo(404);
			}
			assertThat(get(servers.port(way), "/actuator/health").statusCode()).isEqualTo(404);
			assertThat(get(servers.port(way), "/items/7").statusCode()).isEqualTo(200);
		}
	}

	private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(java.net.http.HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
					HttpResponse.BodyHandlers.ofString());
	}

	@Test
	void anApplicationsOwnDecoratorComesFirst() {
		try (Servers servers = Servers.start(Decorated.class)) {
			assertSame(servers, Conversation.of("GET /items/7"), Conversation.withBody("POST /items", ITEM, JSON),
					Conversation.of("GET /uncaught"));
			assertThat(servers.exchange(Way.DIRECT, Conversation.of("GET /items/7")).text())
				.contains("X-Decorated: yes");
		}
	}

	@Test
	void anApplicationsOwnRoutesComeFirst() {
		try (Servers servers = Servers.start(Routes.class)) {
			assertSame(servers, Conversation.withBody("POST /native", "hello"),
					Conversation.withBody("POST /items", ITEM, JSON), Conversation.of("GET /items/7"),
					Conversation.of("GET /uncaught"), Conversation.of("GET /request"));
			assertThat(servers.exchange(Way.DIRECT, Conversation.withBody("POST /native", "hello")).text())
				.contains("native hello");
		}
	}

	@Test
	void aBodyIsKeptWhereverTheServerSaysThatItWasSent() {
		try (Servers servers = Servers.start(OwnForwarding.class)) {
			for (String header : List.of("X-Own-Prefix: /prefix", "X-Own-Prefix: /a b", "X-Own-Host: [::1]",
					"X-Own-Host: other.example", "X-Own-Host: %", "X-None: 1")) {
				assertSame(servers, Conversation.withBody("POST /items", ITEM, JSON, header),
						Conversation.withBody("POST /prefix/items", ITEM, JSON, header),
						Conversation.withBody("POST /plain/echo", ITEM, JSON, header),
						Conversation.withBody("POST /plain/form", "a=b",
								"Content-Type: application/x-www-form-urlencoded", header),
						Conversation.withBody("POST /where?a=b", ITEM, JSON, header),
						Conversation.withBody("POST /items", ITEM, JSON, header, "X-Filter: read-body"),
						Conversation.of("GET /request", header));
			}
		}
	}

	@ApiRouter
	static class Router {

		private final Journal journal;

		Router(Journal journal) {
			this.journal = journal;
		}

		@Get("/id")
		String id(ServerWebExchange exchange) {
			return exchange.getRequest().getId() + " " + exchange.getLogPrefix();
		}

		@Post("/where")
		Map<String, String> where(ServerWebExchange exchange, Locale locale) {
			return DirectApplication.details(exchange, locale);
		}

		@ApiRoute(path = "/hang", methods = { RequestMethod.GET, RequestMethod.POST })
		Mono<String> hang() {
			return Mono.<String>never()
				.doOnSubscribe((subscription) -> this.journal.add("hangs"))
				.doOnCancel(() -> this.journal.add("cancelled"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ DirectApplication.class, Router.class })
	static class Application {

		@Bean
		HandlerMapping webSockets() {
			WebSocketHandler echo = (session) -> session.send(session.receive()
				.map((message) -> session.textMessage(session.getHandshakeInfo().getUri().getPath() + "?"
						+ session.getHandshakeInfo().getUri().getQuery() + " " + message.getPayloadAsText())));
			return new SimpleUrlHandlerMapping(Map.of("/echo", echo), -10);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Application.class)
	static class Http2 {

		@Bean
		NettyServerCustomizer http2() {
			return (server) -> server.protocol(HttpProtocol.H2C, HttpProtocol.HTTP11);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Application.class)
	static class Http2Only {

		@Bean
		NettyServerCustomizer http2() {
			return (server) -> server.protocol(HttpProtocol.H2C);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(DirectApplication.class)
	static class Decorated {

		@Bean
		WebHttpHandlerBuilderCustomizer decorator() {
			return (builder) -> builder.httpHandlerDecorator((handler) -> (request, response) -> {
				response.getHeaders().set("X-Decorated", "yes");
				return handler.handle(request, response);
			});
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(DirectApplication.class)
	static class Routes {

		@Bean
		NettyRouteProvider routes() {
			return (routes) -> routes.post("/native", (request, response) -> response
				.sendString(request.receive().aggregate().asString().map((body) -> "native " + body)));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Application.class)
	static class OwnForwarding {

		@Bean
		NettyServerCustomizer forwarding() {
			return (server) -> server.forwarded((connection, request) -> {
				String prefix = request.headers().get("X-Own-Prefix");
				String host = request.headers().get("X-Own-Host");
				if (host != null) {
					return connection.withHostAddress(InetSocketAddress.createUnresolved(host, 80), host, 80);
				}
				return (prefix != null) ? connection.withForwardedPrefix(prefix) : connection;
			});
		}

	}

}
