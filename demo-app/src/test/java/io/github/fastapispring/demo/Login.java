package io.github.fastapispring.demo;

import java.util.Objects;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/**
 * The login of a user of the demo, over the network.
 *
 * @param username the e-mail address
 * @param password the password
 */
public record Login(String username, String password) {

	/** The password of the users that the demo begins with. */
	public static final String PASSWORD = "difference-engine";

	/** May read and write. */
	public static final Login ADA = new Login("ada@example.com", PASSWORD);

	/** May only read. */
	public static final Login ALAN = new Login("alan@example.com", PASSWORD);

	/**
	 * Logs in for good.
	 * @param client a client of the demo
	 * @return a client that sends the token with each request
	 */
	public WebTestClient with(WebTestClient client) {
		String token = accessToken(client, "users:read users:write");
		return client.mutate().defaultHeaders((headers) -> headers.setBearerAuth(token)).build();
	}

	/**
	 * Logs in.
	 * @param client a client of the demo
	 * @param scope the scopes to ask for
	 * @return the access token
	 */
	public String accessToken(WebTestClient client, String scope) {
		return tokens(client, scope).path("access_token").asString();
	}

	/**
	 * Logs in.
	 * @param client a client of the demo
	 * @param scope the scopes to ask for
	 * @return the answer
	 */
	public JsonNode tokens(WebTestClient client, String scope) {
		return tokens(attempt(client, scope));
	}

	/**
	 * The tokens of an answer.
	 * @param answer the answer, which has to have some
	 * @return the answer as JSON
	 */
	public static JsonNode tokens(WebTestClient.ResponseSpec answer) {
		byte[] body = answer.expectStatus().isOk().expectBody().returnResult().getResponseBody();
		return JsonMapper.shared().readTree(Objects.requireNonNull(body));
	}

	/**
	 * Tries to refresh a login.
	 * @param client a client of the demo
	 * @param refreshToken the token to use
	 * @param scope the scopes to ask for, empty for all
	 * @return whatever is answered
	 */
	public static WebTestClient.ResponseSpec refresh(WebTestClient client, String refreshToken, String scope) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("refresh_token", refreshToken);
		form.add("scope", scope);
		return client.post().uri("/token/refresh").body(BodyInserters.fromFormData(form)).exchange();
	}

	/**
	 * Tries to log in.
	 * @param client a client of the demo
	 * @param scope the scopes to ask for
	 * @return whatever is answered
	 */
	public WebTestClient.ResponseSpec attempt(WebTestClient client, String scope) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("username", this.username);
		form.add("password", this.password);
		form.add("scope", scope);
		return client.post().uri("/token").body(BodyInserters.fromFormData(form)).exchange();
	}

}
