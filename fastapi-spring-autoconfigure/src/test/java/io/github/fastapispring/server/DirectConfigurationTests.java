package io.github.fastapispring.server;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However an application is configured, the shorter way answers as Spring's own way.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DirectConfigurationTests {

	private static final String JSON = "Content-Type: application/json";

	private static final String ITEM = "{\"name\":\"pen\",\"count\":3}";

	private static final List<Way> WAYS = List.of(Way.DIRECT, Way.SPRING, Way.WITHOUT_EXCHANGE, Way.WITHOUT_CONNECTION);

	@AfterEach
	void reset() {
		Hooks.disableAutomaticContextPropagation();
	}

	private static void assertSame(Class<?> application, Stream<Conversation> conversations, String... properties) {
		try (Servers servers = Servers.start(application, WAYS, properties)) {
			servers.exchange(Way.SPRING, Conversation.of("GET /entity"));
			conversations.forEach((conversation) -> {
				Map<Way, Answers> different = servers.compare(conversation);
				Answers expected = different.remove(Way.SPRING);
				different.forEach((way, other) -> assertThat(other).as(way + " " + conversation).isEqualTo(expected));
			});
		}
	}

	private static Stream<Conversation> basics(String base, String... headers) {
		return Stream
			.of("GET %s/items/7?q=1", "GET %s/items/x", "GET %s/nowhere", "GET %s/request?a=b", "GET %s/uncaught",
					"GET %s/plain/request", "GET %s/own", "HEAD %s/items/7", "DELETE %s/items/7", "GET %s/items/7/",
					"GET %s/names/a%%20b/c;d", "GET %s/static/note.txt", "GET %s/bake", "GET %s", "GET %s/",
					"GET %s/docs", "GET %s/large", "GET %s/handled/1")
			.map((line) -> Conversation.of(String.format(line, base), headers));
	}

	private static Stream<Conversation> posts(String base, String... headers) {
		String[] all = Stream.concat(Stream.of(JSON), Stream.of(headers)).toArray(String[]::new);
		return Stream.of("POST %s/items", "POST %s/later", "POST %s/plain/echo", "POST %s/nowhere", "POST %s/ignored")
			.map((line) -> Conversation.withBody(String.format(line, base), ITEM, all));
	}

	private static Stream<Conversation> all(String base, String... headers) {
		return Stream.concat(basics(base, headers), posts(base, headers));
	}

	@Test
	void aBasePathIsLeftOut() {
		assertSame(DirectApplication.class,
				Stream.of("/base", "", "/basement", "//base", "/%62ase").flatMap(DirectConfigurationTests::all),
				"spring.webflux.base-path=/base");
	}

	@Test
	void forwardedHeadersAreHeard() {
		for (String strategy : List.of("framework", "native", "none")) {
			assertSame(DirectApplication.class, Stream
				.of(new String[0], new String[] { "X-Forwarded-Prefix: /prefix" },
						new String[] { "X-Forwarded-Host: other.example", "X-Forwarded-Proto: https",
								"X-Forwarded-For: 9.9.9.9, 8.8.8.8" },
						new String[] { "X-Forwarded-Host: [::1]", "X-Forwarded-Port: 99" },
						new String[] { "X-Forwarded-Host: not a host" }, new String[] { "X-Forwarded-Prefix: /a b" },
						new String[] { "Forwarded: host=other.example:99;proto=https;for=\"[2001:db8::1]:47\"" },
						new String[] { "X-Forwarded-Port: nonsense" }, new String[] { "Forwarded: host=a:b" })
				.flatMap((headers) -> Stream.concat(Stream.of("GET /items/7", "GET /request?a=b", "GET /items/7/")
					.map((line) -> Conversation.of(line, headers)), posts("", headers))),
					"server.forward-headers-strategy=" + strategy);
		}
	}

	@Test
	void answersAreCompressed() {
		assertSame(DirectApplication.class, Stream.concat(all("", "Accept-Encoding: gzip"), all("")),
				"server.compression.enabled=true", "server.compression.min-response-size=20");
	}

	@Test
	void versionsAreChosen() {
		assertSame(DirectApplication.class,
				Stream.of(new String[0], new String[] { "X-Version: 1.0" }, new String[] { "X-Version: 7" })
					.flatMap((headers) -> all("", headers)),
				"spring.webflux.apiversion.use.header=X-Version", "spring.webflux.apiversion.supported=1.0");
	}

	@Test
	void contextMayBePropagatedByItself() {
		assertSame(DirectApplication.class, all(""), "spring.reactor.context-propagation=auto");
	}

	@Test
	void http2MayBeOffered() {
		assertSame(DirectApplication.class, all(""), "server.http2.enabled=true");
	}

	@Test
	void pathsMayCountInEitherCase() {
		assertSame(EitherCase.class, Stream.of("/ITEMS/7", "/items/7", "/Names/A/b", "/PLAIN/x", "/Shared/1", "/DOCS")
			.map((path) -> Conversation.of("GET " + path)));
	}

	@Test
	void slashesMayBeIgnored() {
		for (String slashes : List.of("ignore", "strict", "redirect")) {
			assertSame(DirectApplication.class,
					Stream
						.concat(all(""),
								Stream.of("/items/7/", "/names/a/b/", "/names/a//", "/")
									.map((path) -> Conversation.of("GET " + path))),
					"fastapi.trailing-slash=" + slashes);
		}
	}

	@Test
	void allMayBeSharedWithOtherOrigins() {
		assertSame(GlobalCors.class, Stream.of("https://friend.example", "https://stranger.example")
			.flatMap((origin) -> Stream.of("/items/7", "/items/x", "/shared/1", "/plain/a", "/nowhere")
				.flatMap((path) -> Stream.of(Conversation.of("GET " + path, "Origin: " + origin),
						Conversation.withBody("POST " + path, ITEM, JSON, "Origin: " + origin), Conversation
							.of("OPTIONS " + path, "Origin: " + origin, "Access-Control-Request-Method: GET")))));
	}

	@Test
	void whatComesBeforeRoutersComesBeforeRoutersThatTakeAll() {
		assertSame(TakingAll.class,
				Stream
					.of("GET /actuator/health", "GET /actuator", "GET /actuator/nothing", "POST /actuator/health",
							"GET /docs", "GET /redoc", "GET /openapi.json", "GET /docs/x", "POST /docs", "GET /a/b",
							"POST /a/b", "GET /a/b/c", "GET /plain/x", "GET /items/7", "GET /static/note.txt", "GET /",
							"HEAD /docs", "HEAD /a/b")
					.map((line) -> Conversation.of(line)),
				"management.endpoints.web.exposure.include=health");
	}

	@Test
	void securityIsAsked() {
		String ada = "Authorization: Basic " + Base64.getEncoder().encodeToString("ada:secret".getBytes());
		String eve = "Authorization: Basic " + Base64.getEncoder().encodeToString("eve:guess".getBytes());
		assertSame(Secured.class,
				Stream.of(new String[0], new String[] { ada }, new String[] { eve })
					.flatMap((headers) -> Stream.concat(
							Stream.concat(all("", headers),
									Stream.of("GET /items/%37", "GET /%69tems/7", "GET /items/7;v=1", "GET /items//7",
											"GET //items/7", "GET /items/7/", "GET /items/../items/7", "GET /ITEMS/7",
											"GET /./items/7", "GET /items/7%2f", "GET /names/a/b", "OPTIONS /items/7")
										.map((line) -> Conversation.of(line, headers))),
							Stream.of(Conversation.withBody("POST /open", ITEM, JSON)))));
	}

	@Test
	void aBodyThatNeverComesIsWaitedForNoLonger() {
		Conversation never = Conversation
			.raw("POST /items HTTP/1.1\r\nHost: a\r\n" + JSON + "\r\nContent-Length: 24\r\n\r\n{\"name\"");
		Conversation none = Conversation
			.raw("POST /items HTTP/1.1\r\nHost: a\r\n" + JSON + "\r\nContent-Length: 24\r\n\r\n");
		assertSame(ReadTimeout.class, Stream.of(never, none));
		assertSame(RequestTimeout.class, Stream.of(never, none));
		assertSame(DirectApplication.class,
				Stream.of(Conversation.raw(Conversation.request("GET /items/7", "")),
						Conversation.raw(Conversation.request("POST /items", ITEM, JSON))),
				"server.netty.idle-timeout=300ms");
	}

	@Configuration(proxyBeanMethods = false)
	@Import(DirectApplication.class)
	static class ReadTimeout {

		@Bean
		NettyServerCustomizer timeout() {
			return (server) -> server.readTimeout(Duration.ofMillis(300));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(DirectApplication.class)
	static class RequestTimeout {

		@Bean
		NettyServerCustomizer timeout() {
			return (server) -> server.requestTimeout(Duration.ofMillis(300));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(DirectApplication.class)
	static class EitherCase implements WebFluxConfigurer {

		@Override
		public void configurePathMatching(org.springframework.web.reactive.config.PathMatchConfigurer configurer) {
			configurer.setUseCaseSensitiveMatch(false);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(DirectApplication.class)
	static class GlobalCors implements WebFluxConfigurer {

		@Override
		public void addCorsMappings(CorsRegistry registry) {
			registry.addMapping("/**").allowedOrigins("https://friend.example").exposedHeaders("X-Exposed");
		}

	}

	@ApiRouter
	static class AllRouter {

		@Get("/{a}/{b}")
		String two(String a, String b) {
			return "two " + a + b;
		}

		@Post("/{a}/{b}")
		Mono<String> post(String a, String b) {
			return Mono.just("posted " + a + b);
		}

		@Get("/{*rest}")
		String rest(String rest) {
			return "rest " + rest;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ DirectApplication.class, AllRouter.class })
	static class TakingAll {

	}

	@ApiRouter
	static class OpenRouter {

		@Post("/open")
		String open() {
			return "open";
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebFluxSecurity
	@Import({ DirectApplication.class, OpenRouter.class })
	static class Secured {

		@Bean
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return http
				.authorizeExchange((exchanges) -> exchanges.pathMatchers(HttpMethod.POST, "/open")
					.permitAll()
					.pathMatchers("/items/**", "/plain/**", "/request")
					.authenticated()
					.anyExchange()
					.permitAll())
				.httpBasic(Customizer.withDefaults())
				.build();
		}

		@Bean
		MapReactiveUserDetailsService users() {
			return new MapReactiveUserDetailsService(
					User.withUsername("ada").password("{noop}secret").roles("USER").build());
		}

	}

}
