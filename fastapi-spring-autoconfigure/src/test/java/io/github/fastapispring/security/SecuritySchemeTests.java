package io.github.fastapispring.security;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A scheme takes its credentials out of a request, refuses those who have none, and is
 * told from others of its kind by its name.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
class SecuritySchemeTests {

	@Autowired
	private WebTestClient client;

	@Test
	void schemesOfOneTypeAreToldApartByTheirNames() {
		get("/keys", Map.of("X-Admin-Key", "a", "X-User-Key", "u")).expectStatus()
			.isOk()
			.expectBody()
			.json("{'admin':'a','user':'u'}");
	}

	@Test
	void itsNameIsAQualifierToo() {
		get("/qualified", Map.of("X-Admin-Key", "a")).expectStatus().isOk().expectBody().json("{'admin':'a'}");
	}

	@Test
	void aRequestWithoutCredentialsIsRefused() {
		get("/keys", Map.of("X-Admin-Key", "a")).expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals(HttpHeaders.WWW_AUTHENTICATE, "APIKey")
			.expectBody()
			.json("{'detail':'Not authenticated'}");
	}

	@Test
	void itGuardsByItsClass() {
		get("/guarded", Map.of()).expectStatus().isForbidden().expectBody().json("{'detail':'Badge, please'}");
		get("/guarded", Map.of("X-Badge", "b")).expectStatus().isOk().expectBody();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic YTpi YTpi", "Basic YTpi=", "Basic YTp", "Basic w6k6YQ==", "BasicYTpi", "Basic",
			"Basic YTpi, Bearer x" })
	void malformedBasicCredentialsAreNone(String header) {
		get("/basic", Map.of(HttpHeaders.AUTHORIZATION, header)).expectStatus().isUnauthorized().expectBody();
	}

	@Test
	void basicCredentialsMayHoldColonsAndBeOptional() {
		get("/basic", Map.of(HttpHeaders.AUTHORIZATION, "basic YTpiOmM=")).expectStatus()
			.isOk()
			.expectBody()
			.json("{'username':'a','right':true}");
		get("/optional", Map.of(HttpHeaders.AUTHORIZATION, "Basic YTpi")).expectStatus()
			.isOk()
			.expectBody()
			.json("{'scheme':null}");
	}

	@Test
	void credentialsHideThemselves() {
		assertThat(new Object[] { new ApiKey("hunter2"), new BearerToken("hunter2"), new AuthorizationHeader("hunter2"),
				new HttpBasicCredentials("ada", "hunter2"), new HttpAuthorizationCredentials("Digest", "hunter2"),
				new OAuth2PasswordRequestForm(null, "ada", "hunter2", "", null, "hunter2"),
				new OAuth2PasswordRequestFormStrict("password", "ada", "hunter2", "", null, "hunter2") })
			.noneMatch((credentials) -> credentials.toString().contains("hunter2"));
	}

	@Test
	void keysAndPasswordsAreComparedAsAWhole() {
		assertThat(new ApiKey("key").matches("key")).isTrue();
		assertThat(new ApiKey("key").matches("key2")).isFalse();
		assertThat(new ApiKey("kéy").matches("kèy")).isFalse();
		assertThat(new HttpBasicCredentials("a", "b").matches("a", "b")).isTrue();
		assertThat(new HttpBasicCredentials("a", "b").matches("a", "c")).isFalse();
		assertThat(new HttpBasicCredentials("a", "b").matches("c", "b")).isFalse();
	}

	private ResponseSpec get(String path, Map<String, String> headers) {
		return this.client.get().uri(path).headers((sent) -> headers.forEach(sent::set)).exchange();
	}

	@ApiRouter
	static class Router {

		@Get("/keys")
		Map<String, String> keys(@Depends ApiKey adminKey, @Depends ApiKey userKey) {
			return Map.of("admin", adminKey.value(), "user", userKey.value());
		}

		@Get("/qualified")
		Map<String, String> qualified(@Depends @Qualifier("adminKey") ApiKey key) {
			return Map.of("admin", key.value());
		}

		@Get(value = "/guarded", dependencies = Badge.class)
		Map<String, String> guarded() {
			return Map.of();
		}

		@Get("/basic")
		Map<String, Object> basic(@Depends HttpBasicCredentials credentials) {
			return Map.of("username", credentials.username(), "right", credentials.matches("a", "b:c"));
		}

		@Get("/optional")
		Optional optional(@Depends @Nullable HttpAuthorizationCredentials credentials) {
			return new Optional((credentials != null) ? credentials.scheme() : null);
		}

	}

	record Optional(@Nullable String scheme) {

	}

	static class Badge extends ApiKeyHeader {

		Badge() {
			super("X-Badge");
			schemeName("Badge");
		}

		@Override
		protected HttpException notAuthenticated() {
			return HttpException.forbidden("Badge, please");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, Badge.class })
	static class Application {

		@Bean
		ApiKeyHeader adminKey() {
			return new ApiKeyHeader("X-Admin-Key").schemeName("AdminKey");
		}

		@Bean
		ApiKeyHeader userKey() {
			return new ApiKeyHeader("X-User-Key").schemeName("UserKey");
		}

		@Bean
		HttpBasic basic() {
			return new HttpBasic();
		}

		@Bean
		HttpBearer bearer() {
			return new HttpBearer().autoError(false);
		}

	}

}
