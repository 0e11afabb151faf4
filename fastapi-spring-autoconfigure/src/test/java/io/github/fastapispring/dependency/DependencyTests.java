package io.github.fastapispring.dependency;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.NonBlocking;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.Scope;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Dependencies are resolved once per request, refuse it together, and end in order.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DependencyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Events events;

	private WebTestClient client;

	@BeforeEach
	void connect() {
		this.client = WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.responseTimeout(Duration.ofSeconds(60))
			.build();
		this.events.list.clear();
	}

	@Test
	void aProviderIsCalledOncePerRequestAndItsTypeIsInjected() {
		get("/twice").isOk().expectBody().json("{\"first\":1,\"same\":true}", JsonCompareMode.STRICT);
		get("/twice").isOk().expectBody().json("{\"first\":2,\"same\":true}", JsonCompareMode.STRICT);
	}

	@Test
	void errorsOfProvidersAndHandlerJoinOneAnswer() {
		get("/errors?limit=x").isEqualTo(422)
			.expectBody()
			.jsonPath("$.detail.length()")
			.isEqualTo(2)
			.jsonPath("$.detail[0].loc[1]")
			.isEqualTo("x-token")
			.jsonPath("$.detail[1].loc[1]")
			.isEqualTo("limit");
	}

	@Test
	void aResourceCommitsBeforeTheResponseAndClosesAfterIt() {
		get("/resources").isOk().expectBody();
		assertThat(this.events.await("close a")).containsExactly("open a", "open b", "handler", "commit b", "commit a",
				"close b", "close a");
	}

	@Test
	void aFailureRollsBackAndMayBeReplaced() {
		get("/failing").isEqualTo(409).expectBody().jsonPath("$.detail").isEqualTo("replaced boom");
		assertThat(this.events.await("close a")).containsExactly("open a", "open b", "handler", "rollback b boom",
				"rollback a boom", "close b", "close a");
	}

	@Test
	void aGuardRefusesBeforeTheHandlerRuns() {
		get("/guarded/x").isEqualTo(403).expectBody();
		this.client.get()
			.uri("/guarded/x")
			.header("x-key", "secret")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo("\"in\"");
	}

	@Test
	void anAnnotationReachesItsProvider() {
		get("/roles").isOk().expectBody(String.class).isEqualTo("[\"admin\",\"user\"]");
	}

	@Test
	void aRecordIsADependencyByItsConstructor() {
		get("/page?skip=3").isOk().expectBody(String.class).isEqualTo("{\"skip\":3,\"limit\":100}");
	}

	private StatusAssertions get(String uri) {
		return this.client.get().uri(uri).exchange().expectStatus();
	}

	@Component
	static class Events {

		private final List<String> list = new CopyOnWriteArrayList<>();

		void add(String event) {
			this.list.add(event);
		}

		List<String> await(String last) {
			Awaitility.await().until(() -> this.list.contains(last));
			return this.list;
		}

	}

	record Counter(int value) {

	}

	record Token(String value) {

	}

	record Page(@Default("0") int skip, @Default("100") int limit) {

	}

	record A(String name) {

	}

	record B(A a) {

	}

	@Retention(RetentionPolicy.RUNTIME)
	@Depends
	@interface Role {

		String value();

	}

	@Component
	static class Dependencies {

		private final AtomicInteger calls = new AtomicInteger();

		private final Events events;

		Dependencies(Events events) {
			this.events = events;
		}

		@Provides
		Mono<Counter> counter() {
			return Mono.fromSupplier(() -> new Counter(this.calls.incrementAndGet()));
		}

		@Provides
		@NonBlocking
		Token token(@Header int xToken) {
			return new Token("t" + xToken);
		}

		@Provides
		Resource<A> a() {
			this.events.add("open a");
			return Resource.of(new A("a")).onSuccess((a) -> this.events.add("commit a")).onError((a, error) -> {
				this.events.add("rollback a " + error.getMessage());
				throw HttpException.conflict("replaced " + error.getMessage());
			}).onClose((a) -> this.events.add("close a"));
		}

		@Provides
		Mono<Resource<B>> b(@Depends A a) {
			return Mono.fromSupplier(() -> {
				this.events.add("open b");
				return Resource.reactive(new B(a))
					.onSuccess((b) -> Mono.fromRunnable(() -> this.events.add("commit b")))
					.onError((b, error) -> Mono.fromRunnable(() -> this.events.add("rollback b " + error.getMessage())))
					.onClose((b) -> Mono.fromRunnable(() -> this.events.add("close b")));
			});
		}

		@Provides(scope = Scope.HANDLER)
		String role(Role role) {
			return role.value();
		}

	}

	@Component
	static class RequireKey {

		@Provides
		void check(@Header @Nullable String xKey) {
			if (!"secret".equals(xKey)) {
				throw HttpException.forbidden("No key");
			}
		}

	}

	@ApiRouter(prefix = "/guarded", dependencies = RequireKey.class)
	static class Guarded {

		@Get("/x")
		String x() {
			return "in";
		}

	}

	@ApiRouter
	static class Router {

		private final Events events;

		Router(Events events) {
			this.events = events;
		}

		@Get("/twice")
		Map<String, Object> twice(@Depends Counter first, @Depends Counter second) {
			return Map.of("first", first.value(), "same", first == second);
		}

		@Get("/errors")
		String errors(@Depends Token token, int limit) {
			return token.value() + limit;
		}

		@Get("/resources")
		String resources(@Depends B b) {
			this.events.add("handler");
			return b.a().name();
		}

		@Get("/failing")
		Mono<String> failing(@Depends B b) {
			this.events.add("handler");
			return Mono.error(new IllegalStateException("boom"));
		}

		@Get("/roles")
		List<String> roles(@Role("admin") String admin, @Role("user") String user) {
			return List.of(admin, user);
		}

		@Get("/page")
		Page page(@Depends Page page) {
			return page;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, Dependencies.class, Events.class, Guarded.class, RequireKey.class })
	static class Application {

	}

}
