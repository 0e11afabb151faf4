package io.github.fastapispring.security.authentication;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Security;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Spring Security's authentication is a dependency, and its authorities are our scopes.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
class AuthenticationDependencyTests {

	private static final Consumer<HttpHeaders> NOBODY = (headers) -> {
	};

	@Autowired
	private WebTestClient client;

	@Autowired
	private Router router;

	@BeforeEach
	void forget() {
		this.router.calls.set(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/users/me", "/users/me/plain", "/users/greeting" })
	void whoeverLoggedInIsProvided(String path) {
		get(path, Users.BOB).expectStatus().isOk().expectBody(String.class).isEqualTo("\"bob\"");
		assertThat(this.router.calls).hasValue(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/users/me", "/users/me/plain", "/users/greeting", "/users/readers", "/guarded",
			"/users/scoped", "/anonymous/me", "/unproven/me" })
	void nobodyIsRefusedAndToldHowToBeSomebody(String path) {
		get(path, NOBODY).expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals("WWW-Authenticate", "Bearer")
			.expectBody()
			.json("{\"detail\": \"Not authenticated\"}");
		assertThat(this.router.calls).hasValue(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/users/readers", "/users/scoped", "/guarded" })
	void aScopeIsAnAuthority(String path) {
		get(path, Users.ADA).expectStatus().isOk().expectBody();
		assertThat(this.router.calls).hasValue(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/users/readers", "/users/scoped" })
	void aScopeWithoutItsAuthorityIsForbidden(String path) {
		get(path, Users.BOB).expectStatus()
			.isForbidden()
			.expectHeader()
			.valueEquals("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"users:read\"")
			.expectBody()
			.json("{\"detail\": \"Not enough permissions\"}");
		assertThat(this.router.calls).hasValue(0);
	}

	@Test
	void oneScopeOfTwoIsNotEnough() {
		get("/users/writers", Users.ADA).expectStatus()
			.isForbidden()
			.expectHeader()
			.valueEquals("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"users:read users:write\"")
			.expectBody();
		assertThat(this.router.calls).hasValue(0);
	}

	private WebTestClient.ResponseSpec get(String path, Consumer<HttpHeaders> user) {
		return this.client.get().uri(path).headers(user).exchange();
	}

	record Greeting(String name) {

	}

	@Component
	static class Dependencies {

		@Provides
		Greeting greeting(@Depends Authentication user) {
			return new Greeting(user.getName());
		}

	}

	@ApiRouter
	static class Router {

		private final AtomicInteger calls = new AtomicInteger();

		@Get("/users/me")
		Mono<String> me(@Depends Authentication user) {
			return Mono.just(called(user.getName()));
		}

		@Get("/users/me/plain")
		String plain(@Depends Authentication user) {
			return called(user.getName());
		}

		@Get("/users/greeting")
		String greeting(@Depends Greeting greeting) {
			return called(greeting.name());
		}

		@Get("/users/readers")
		String readers(@Security(scopes = "users:read") Authentication user) {
			return called(user.getName());
		}

		@Get("/users/writers")
		String writers(@Security(scopes = { "users:read", "users:write" }) Authentication user) {
			return called(user.getName());
		}

		@Security(scopes = "users:read")
		@Get("/users/scoped")
		String scoped() {
			return called("scoped");
		}

		@Get({ "/anonymous/me", "/unproven/me" })
		String refused(@Depends Authentication user) {
			return called(user.getName());
		}

		String called(String result) {
			this.calls.incrementAndGet();
			return result;
		}

	}

	@ApiRouter(prefix = "/guarded", dependencies = Authentication.class)
	static class GuardedRouter {

		private final Router router;

		GuardedRouter(Router router) {
			this.router = router;
		}

		@Get
		String guarded() {
			return this.router.called("guarded");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Users.class, Router.class, GuardedRouter.class, Dependencies.class })
	static class Application {

		@Bean
		@Order(1)
		SecurityWebFilterChain anonymous(ServerHttpSecurity http) {
			return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/anonymous/**"))
				.anonymous(Customizer.withDefaults())
				.build();
		}

		@Bean
		@Order(2)
		SecurityWebFilterChain unproven(ServerHttpSecurity http) {
			Authentication claimed = UsernamePasswordAuthenticationToken.unauthenticated("ada", "guessed");
			return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/unproven/**"))
				.addFilterAt(
						(exchange, chain) -> chain.filter(exchange)
							.contextWrite(ReactiveSecurityContextHolder.withAuthentication(claimed)),
						SecurityWebFiltersOrder.AUTHENTICATION)
				.build();
		}

		@Bean
		SecurityWebFilterChain others(ServerHttpSecurity http) {
			return http.httpBasic(Customizer.withDefaults()).build();
		}

	}

}
