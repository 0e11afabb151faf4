package io.github.fastapispring.docs;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springdoc.core.models.GroupedOpenApi;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.security.HttpBasic;
import io.github.fastapispring.security.HttpBasicCredentials;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The document and all that shows it may depend on guards of its own.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "fastapi.openapi.dependencies=io.github.fastapispring.docs.GuardedDocsTests$Login",
				"fastapi.dependencies=io.github.fastapispring.docs.GuardedDocsTests$Everywhere" })
@AutoConfigureWebTestClient(timeout = "60s")
class GuardedDocsTests {

	@Autowired
	private WebTestClient client;

	@Autowired
	private Login login;

	@ParameterizedTest
	@ValueSource(strings = { "/docs", "/redoc", "/docs/graph", "/openapi.json", "/openapi.yaml", "/openapi.json/items",
			"/openapi.json?x=1" })
	void whoIsNotLoggedInSeesNothing(String uri) {
		this.client.get()
			.uri(uri)
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Basic")
			.expectBody()
			.json("{'detail':'Not authenticated'}");
		this.client.get()
			.uri(uri)
			.headers((headers) -> headers.setBasicAuth("ada", "wrong"))
			.exchange()
			.expectStatus()
			.isForbidden()
			.expectBody();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/docs", "/redoc", "/docs/graph", "/openapi.json", "/openapi.yaml", "/openapi.json/items" })
	void whoIsLoggedInSeesIt(String path) {
		byte[] seen = this.client.get()
			.uri(path)
			.headers((headers) -> headers.setBasicAuth("ada", "hunter2"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody();
		assertThat(seen).isNotEmpty();
	}

	@Test
	void whatTheGuardsOpenIsClosedAfterwards() {
		whoIsLoggedInSeesIt("/openapi.json");
		Awaitility.await().untilAsserted(() -> assertThat(this.login.closed).hasValue(this.login.opened.get()));
		assertThat(this.login.opened).hasPositiveValue();
	}

	@Test
	void operationsHaveTheirOwnGuards() {
		this.client.get().uri("/items").exchange().expectStatus().isEqualTo(418).expectBody();
	}

	record Session() {

	}

	@Component
	static class Login {

		private final AtomicInteger opened = new AtomicInteger();

		private final AtomicInteger closed = new AtomicInteger();

		@Provides
		Resource<Session> session() {
			this.opened.incrementAndGet();
			return Resource.of(new Session()).onClose((session) -> this.closed.incrementAndGet());
		}

		@Provides
		void check(@Depends HttpBasicCredentials credentials, @Depends Session session) {
			if (!credentials.matches("ada", "hunter2")) {
				throw HttpException.forbidden("Not for you");
			}
		}

	}

	@Component
	static class Everywhere {

		@Provides
		void refuse() {
			throw new HttpException(418);
		}

	}

	@ApiRouter("/items")
	static class Items {

		@Get
		List<String> items() {
			return List.of();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Login.class, Everywhere.class, Items.class })
	static class Application {

		@Bean
		HttpBasic basic() {
			return new HttpBasic();
		}

		@Bean
		GroupedOpenApi items() {
			return GroupedOpenApi.builder().group("items").pathsToMatch("/items").build();
		}

	}

}
