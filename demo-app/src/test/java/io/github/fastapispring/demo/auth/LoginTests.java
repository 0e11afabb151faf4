package io.github.fastapispring.demo.auth;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.fastapispring.demo.DemoApplication;
import io.github.fastapispring.demo.Login;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Logs users in and keeps them logged in, on whichever database a subclass names.
 */
@SpringBootTest(classes = DemoApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "demo.admin.key=" + LoginTests.ADMIN_KEY, "demo.auth.limits.period=1h" })
@AutoConfigureWebTestClient(timeout = "60s")
abstract class LoginTests {

	static final String ADMIN_KEY = "key-of-the-login-tests";

	private static final Login GRACE = new Login("grace@example.com", "correct horse");

	@Autowired
	private WebTestClient client;

	@Autowired
	private DatabaseClient database;

	@BeforeEach
	void signUp() {
		execute("delete from logins");
		execute("delete from users where email = 'grace@example.com'");
		execute("update users set scopes = 'users:read users:write' where id = 1");
		unlock("grace@example.com");
		this.client.post()
			.uri("/users")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("name", "Grace Hopper", "email", GRACE.username(), "password", GRACE.password()))
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody();
	}

	@Test
	void aLoginHasTheScopesThatAreAskedForAndHeld() {
		assertThat(scope(Login.ADA.tokens(this.client, "users:write"))).isEqualTo("users:write");
		assertThat(scope(Login.ADA.tokens(this.client, ""))).isEmpty();
		assertThat(scope(GRACE.tokens(this.client, "users:read users:write admin"))).isEqualTo("users:read");
	}

	@Test
	void aTokenSaysHowLongItIsValidAndIsNotStoredOnItsWay() {
		ResponseSpec answer = Login.ADA.attempt(this.client, "users:read");
		answer.expectHeader().cacheControl(CacheControl.noStore());
		JsonNode tokens = Login.tokens(answer);
		assertThat(tokens.path("token_type").asString()).isEqualTo("bearer");
		assertThat(tokens.path("expires_in").asInt()).isEqualTo(600);
	}

	@Test
	void anUnknownUserAndAWrongPasswordAreAnsweredAlike() {
		for (Login login : List.of(new Login("nobody@example.com", "x"), new Login(GRACE.username(), "x"))) {
			login.attempt(this.client, "")
				.expectStatus()
				.isUnauthorized()
				.expectHeader()
				.valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
				.expectBody()
				.json("{\"detail\": \"Incorrect username or password\"}");
		}
	}

	@Test
	void aRefreshTokenGivesTheNextTokens() {
		JsonNode first = Login.ADA.tokens(this.client, "users:read users:write");
		JsonNode second = Login.tokens(Login.refresh(this.client, refreshToken(first), "users:read"));
		assertThat(scope(second)).isEqualTo("users:read");
		JsonNode third = Login.tokens(Login.refresh(this.client, refreshToken(second), ""));
		assertThat(scope(third)).isEqualTo("users:read users:write");
		this.client.get()
			.uri("/users/me")
			.headers((headers) -> headers.setBearerAuth(third.path("access_token").asString()))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody();
	}

	@Test
	void aScopeThatAUserHasLostIsNotRefreshed() {
		JsonNode tokens = Login.ADA.tokens(this.client, "users:read users:write");
		execute("update users set scopes = 'users:read' where id = 1");
		assertThat(scope(Login.tokens(Login.refresh(this.client, refreshToken(tokens), "")))).isEqualTo("users:read");
	}

	@Test
	void theDatabaseHasNoRefreshToken() {
		String token = refreshToken(Login.ADA.tokens(this.client, "users:read"));
		Map<String, Object> row = this.database.sql("select * from logins").fetch().one().block(Duration.ofSeconds(60));
		assertThat(row).isNotNull();
		assertThat(row.toString()).doesNotContain(token.substring(token.indexOf('.') + 1));
	}

	@Test
	void aLoginEndsWithItsTime() {
		JsonNode tokens = Login.ADA.tokens(this.client, "users:read");
		execute("update logins set expires_at = timestamp with time zone '2026-01-01 00:00:00+00:00'");
		Login.refresh(this.client, refreshToken(tokens), "").expectStatus().isUnauthorized().expectBody();
	}

	@Test
	void aLoginEndsWithItsUser() {
		JsonNode tokens = GRACE.tokens(this.client, "users:read");
		execute("delete from users where email = 'grace@example.com'");
		Login.refresh(this.client, refreshToken(tokens), "").expectStatus().isUnauthorized().expectBody();
	}

	@Test
	void anAdminEndsTheLoginsOfAUser() {
		JsonNode tokens = Login.ALAN.tokens(this.client, "users:read");
		this.client.delete()
			.uri("/admin/logins/2")
			.header("X-Admin-Key", ADMIN_KEY)
			.exchange()
			.expectStatus()
			.isNoContent()
			.expectBody();
		Login.refresh(this.client, refreshToken(tokens), "").expectStatus().isUnauthorized().expectBody();
	}

	@Test
	void anAccountIsClosedAfterTooManyAttemptsUntilAnAdminOpensIt() {
		Login wrong = new Login(GRACE.username(), "wrong");
		for (int attempt = 0; attempt < 5; attempt++) {
			wrong.attempt(this.client, "").expectStatus().isUnauthorized().expectBody();
		}
		GRACE.attempt(this.client, "")
			.expectStatus()
			.isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
			.expectHeader()
			.value(HttpHeaders.RETRY_AFTER, (seconds) -> assertThat(Long.parseLong(seconds)).isBetween(1L, 3600L))
			.expectBody();
		Login.ALAN.tokens(this.client, "");
		unlock(GRACE.username());
		GRACE.tokens(this.client, "");
	}

	@Test
	void theRightPasswordForgetsWrongOnes() {
		Login wrong = new Login(GRACE.username(), "wrong");
		for (int login = 0; login < 3; login++) {
			wrong.attempt(this.client, "").expectStatus().isUnauthorized().expectBody();
			wrong.attempt(this.client, "").expectStatus().isUnauthorized().expectBody();
			GRACE.tokens(this.client, "");
		}
	}

	private void unlock(String email) {
		this.client.post()
			.uri("/admin/logins/unlock")
			.header("X-Admin-Key", ADMIN_KEY)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("email", email))
			.exchange()
			.expectStatus()
			.isNoContent()
			.expectBody();
	}

	private void execute(String statement) {
		this.database.sql(statement).then().block(Duration.ofSeconds(60));
	}

	private static String scope(JsonNode tokens) {
		return tokens.path("scope").asString();
	}

	private static String refreshToken(JsonNode tokens) {
		return tokens.path("refresh_token").asString();
	}

}
