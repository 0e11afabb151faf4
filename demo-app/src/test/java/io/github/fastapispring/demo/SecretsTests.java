package io.github.fastapispring.demo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No secret is in an answer that refuses it, in a trace, in the text of an exception or
 * in a line of the log: neither here, where the log says most, nor in all that was
 * printed by the tests before these, the last.
 */
@SpringBootTest(classes = DemoApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "demo.database=secrets", "demo.admin.key=" + SecretsTests.ADMIN_KEY,
				"logging.level.io.github.fastapispring=trace", "logging.level.org.springframework.web=debug",
				"logging.level.org.springframework.http=debug", "logging.level.org.springframework.security=debug",
				"logging.level.org.springframework.boot=debug" })
@AutoConfigureWebTestClient(timeout = "60s")
@Import(SecretsTests.Traces.class)
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecretsTests {

	static final String ADMIN_KEY = "key-of-the-secret-tests";

	@Autowired
	private WebTestClient client;

	@ParameterizedTest
	@ValueSource(strings = { "difference-engine", "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
			"Authorization: Bearer abcdefghijklmnop", "Basic YWRhOmRpZmZlcmVuY2UtZW5naW5l",
			"-----BEGIN PRIVATE KEY-----", "JzFIFnWC7cKdXTVXEW7Miz.JzFIFnWC7cKdXTVXEW7MizJzFIFnWC7cKdXTVXEW7Mi",
			"$2a$10$JzFIFnWC7cKdXTVXEW7Mi.zbTk4NP7RCfPUdjsfTc6fQlgTCXSY0e", "key-of-the-attack-tests" })
	void aSecretIsFoundByItsForm(String secret) {
		assertThat(Secrets.in("Started DemoApplication with " + secret + " in 2 seconds")).hasSize(1);
	}

	@Test
	void whatIsNoSecretIsNotFound() {
		assertThat(Secrets.in("WWW-Authenticate: Bearer error=\"insufficient_scope\", scope=\"users:read users:write\""
				+ " o.s.w.reactive.socket.adapter.ReactorNettyWebSocketSession"))
			.isEmpty();
	}

	@Test
	void theTokensOfALoginAreInItsAnswerAlone() {
		JsonNode tokens = Login.ADA.tokens(this.client, "users:read users:write");
		String refreshToken = tokens.path("refresh_token").asString();
		Login.tokens(Login.refresh(this.client, refreshToken, ""));
		assertNoSecretIn(Login.refresh(this.client, refreshToken, ""), 401);
		String token = tokens.path("access_token").asString();
		assertNoSecretIn(this.client.get().uri("/users").headers((headers) -> headers.setBearerAuth(token)).exchange(),
				200);
		assertNoSecretIn(this.client.get()
			.uri("/users?limit=x")
			.headers((headers) -> headers.setBearerAuth(token.replace('.', '-')))
			.exchange(), 401);
		assertNoSecretIn(
				this.client.get().uri("/users").headers((headers) -> headers.setBearerAuth(token + "x")).exchange(),
				401);
	}

	/** A client that sends bytes does not write them into the log of its own. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/users         | application/json                  | {"name": "", "email": "ada", "password": "hunter2"}             | 422
					/users         | application/json                  | {"name": "Ada", "email": "a@b.c", "password": {"x": "hunter2"}} | 422
					/users         | application/json                  | {"name": "Ada", "email": "a@b.c", "password": ["hunter2"]}      | 422
					/users         | application/json                  | [{"password": "hunter2"}]                                       | 422
					/users         | application/json                  | {"password": "hunter2", "x"                                     | 422
					/users         | text/plain                        | {"password": "hunter2"}                                         | 422
					/token         | application/x-www-form-urlencoded | grant_type=code&password=hunter2                                | 422
					/token         | application/x-www-form-urlencoded | username=ada@example.com&password=hunter2                       | 401
					/token         | application/json                  | {"username": "ada@example.com", "password": "hunter2"}          | 422
					/token/refresh | application/x-www-form-urlencoded | refresh_token=hunter2.hunter2                                   | 401
					/token/refresh | application/x-www-form-urlencoded | grant_type=password&refresh_token=hunter2                       | 422
					""")
	void aSecretThatIsRefusedIsNotEchoed(String path, String type, String body, int status) {
		assertNoSecretIn(this.client.post()
			.uri(path)
			.contentType(MediaType.parseMediaType(type))
			.bodyValue(body.getBytes(StandardCharsets.UTF_8))
			.exchange(), status);
	}

	@Test
	void anAdminKeyIsNotEchoed() {
		for (Map.Entry<String, Integer> key : Map.of(ADMIN_KEY, 200, "hunter2", 401).entrySet()) {
			assertNoSecretIn(
					this.client.get().uri("/admin/users/statistics").header("X-Admin-Key", key.getKey()).exchange(),
					key.getValue());
		}
		String basic = Base64.getEncoder().encodeToString("ada@example.com:hunter2".getBytes(StandardCharsets.UTF_8));
		assertNoSecretIn(this.client.get().uri("/users").header("Authorization", "Basic " + basic).exchange(), 401);
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void noTestHasPrintedASecret() {
		assertThat(PrintedOutput.text()).contains("Started", "observed http.server.requests");
		assertThat(Secrets.in(PrintedOutput.text())).isEmpty();
	}

	private static void assertNoSecretIn(WebTestClient.ResponseSpec answer, int status) {
		answer.expectStatus()
			.isEqualTo(status)
			.expectBody(String.class)
			.value((body) -> assertThat(Secrets.in(String.valueOf(body))).isEmpty());
	}

	/**
	 * Prints what is traced.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Traces {

		@Bean
		ObservationHandler<Observation.Context> printer() {
			return new ObservationHandler<>() {

				@Override
				public void onStop(Observation.Context context) {
					System.out.println("observed " + context.getName() + " " + context.getAllKeyValues() + " "
							+ context.getError());
				}

				@Override
				public boolean supportsContext(Observation.Context context) {
					return true;
				}

			};
		}

	}

}
