package io.github.fastapispring.demo.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.fastapispring.demo.Login;
import io.github.fastapispring.demo.contract.ContractProxy.Checked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the demo is asked, its answer is one that the document promises; and it
 * refuses as invalid exactly those requests that do not fit the document.
 */
@RunningDemo
@Tag("node")
class ContractTests {

	private static final String GRACE = """
			{"name": "Grace Hopper", "email": "grace@contract.example.com", "password": "correct horse"}""";

	private static final String LOGIN = "username=ada@example.com&password=" + Login.PASSWORD
			+ "&scope=users:read+users:write";

	private static final String WRONG = "username=alan@example.com&password=wrong";

	private final List<String> answers = new ArrayList<>();

	private String[] authorization = {};

	private String refreshToken = "";

	@BeforeAll
	static void install() throws IOException, InterruptedException {
		NodeTools.install();
	}

	@Test
	void everyAnswerIsOneOfTheDocument(@LocalServerPort int port) throws IOException, InterruptedException {
		try (ContractProxy proxy = ContractProxy.start(port)) {
			String grace = "/users/" + id(fits(proxy, "POST /users", "/users", GRACE, 201));
			fits(proxy, "POST /users", "/users", GRACE, 409);
			invalid(proxy, "POST /users", "/users", "{}");
			invalid(proxy, "POST /users", "/users", """
					{"name": "", "email": "grace", "nickname": 5, "password": "short"}""");

			violates(proxy, "GET /users/me", "/users/me", "", 401);
			logIn(proxy);
			invalid(proxy, "POST /token", "/token", "username=ada@example.com");
			fits(proxy, "POST /token/refresh", "/token/refresh", "refresh_token=" + this.refreshToken, 200);
			fits(proxy, "POST /token/refresh", "/token/refresh", "refresh_token=" + this.refreshToken, 401);
			invalid(proxy, "POST /token/refresh", "/token/refresh", "grant_type=password");

			fits(proxy, "GET /users/me", "/users/me", "", 200);
			fits(proxy, "GET /users", "/users", "", 200);
			fits(proxy, "GET /users", "/users?skip=1&limit=1", "", 200);
			invalid(proxy, "GET /users", "/users?skip=-1&limit=ten", "");
			invalid(proxy, "GET /users", "/users?limit=101", "");

			fits(proxy, "GET /users/{userId}", grace, "", 200);
			fits(proxy, "GET /users/{userId}", "/users/99999", "", 404);
			invalid(proxy, "GET /users/{userId}", "/users/grace", "");

			fits(proxy, "PATCH /users/{userId}", grace, "{\"nickname\": \"amazing\"}", 200);
			fits(proxy, "PATCH /users/{userId}", grace, "{\"nickname\": null}", 200);
			fits(proxy, "PATCH /users/{userId}", grace, "{}", 200);
			fits(proxy, "PATCH /users/{userId}", grace, "{\"email\": \"ada@example.com\"}", 409);
			fits(proxy, "PATCH /users/{userId}", "/users/99999", "{\"name\": \"Nobody\"}", 404);
			invalid(proxy, "PATCH /users/{userId}", grace, "{\"name\": null, \"email\": \"grace\"}");

			fits(proxy, "POST /users/{userId}/welcome-mail", grace + "/welcome-mail", "", 202);
			fits(proxy, "POST /users/{userId}/welcome-mail", "/users/99999/welcome-mail", "", 404);
			invalid(proxy, "POST /users/{userId}/welcome-mail", "/users/grace/welcome-mail", "");

			fits(proxy, "DELETE /users/{userId}", grace, "", 204);
			fits(proxy, "DELETE /users/{userId}", grace, "", 404);
			invalid(proxy, "DELETE /users/{userId}", "/users/grace", "");

			askAsAdmin(proxy);
		}
		assertThat(this.answers).as("operations and answers that were seen").containsAll(documentedAnswers());
	}

	private void askAsAdmin(ContractProxy proxy) throws IOException, InterruptedException {
		String hopper = "/admin/users/" + id(fits(proxy, "POST /users", "/users", GRACE, 201));
		this.authorization = new String[] {};
		violates(proxy, "GET /admin/users/statistics", "/admin/users/statistics", "", 401);
		violates(proxy, "POST /admin/logins/unlock", "/admin/logins/unlock", "{\"email\": \"a@example.com\"}", 401);
		this.authorization = new String[] { "X-Admin-Key", RunningDemo.ADMIN_KEY };
		fits(proxy, "GET /admin/users/statistics", "/admin/users/statistics", "", 200);
		for (int attempt = 0; attempt < 5; attempt++) {
			fits(proxy, "POST /token", "/token", WRONG, 401);
		}
		fits(proxy, "POST /token", "/token", WRONG, 429);
		fits(proxy, "POST /admin/logins/unlock", "/admin/logins/unlock", "{\"email\": \"alan@example.com\"}", 204);
		invalid(proxy, "POST /admin/logins/unlock", "/admin/logins/unlock", "{\"email\": \"alan\"}");
		fits(proxy, "POST /token", "/token", WRONG, 401);
		fits(proxy, "DELETE /admin/logins/{userId}", "/admin/logins/2", "", 204);
		invalid(proxy, "DELETE /admin/logins/{userId}", "/admin/logins/alan", "");
		fits(proxy, "DELETE /admin/users/{userId}", hopper, "", 204);
		fits(proxy, "DELETE /admin/users/{userId}", hopper, "", 404);
		invalid(proxy, "DELETE /admin/users/{userId}", "/admin/users/alan", "");
	}

	@Test
	void aProxyThatRefusesWhatTheDocumentDoesNotPromiseLetsAnswersPass(@LocalServerPort int port)
			throws IOException, InterruptedException {
		try (ContractProxy proxy = ContractProxy.start(port, "--errors")) {
			String user = GRACE.replace("grace@", "strict@");
			String path = "/users/" + id(fits(proxy, "POST /users", "/users", user, 201));
			logIn(proxy);
			fits(proxy, "GET /users", "/users", "", 200);
			fits(proxy, "GET /users/{userId}", path, "", 200);
			fits(proxy, "PATCH /users/{userId}", path, "{\"name\": \"Grace\"}", 200);
			fits(proxy, "DELETE /users/{userId}", path, "", 204);
			fits(proxy, "GET /users/{userId}", path, "", 404);
		}
	}

	private Checked fits(ContractProxy proxy, String operation, String path, String body, int status)
			throws IOException, InterruptedException {
		Checked answer = send(proxy, operation, path, body, status);
		assertThat(answer.violations()).as("%s: %s", operation, answer.body()).isEmpty();
		return answer;
	}

	private void logIn(ContractProxy proxy) throws IOException, InterruptedException {
		Checked answer = fits(proxy, "POST /token", "/token", LOGIN, 200);
		JsonNode tokens = JsonMapper.shared().readTree(answer.body());
		this.authorization = new String[] { "Authorization", "Bearer " + tokens.path("access_token").asString() };
		this.refreshToken = tokens.path("refresh_token").asString();
	}

	private void invalid(ContractProxy proxy, String operation, String path, String body)
			throws IOException, InterruptedException {
		violates(proxy, operation, path, body, 422);
	}

	/** The request departs from the document, and its answer does not. */
	private void violates(ContractProxy proxy, String operation, String path, String body, int status)
			throws IOException, InterruptedException {
		Checked answer = send(proxy, operation, path, body, status);
		assertThat(answer.violationsOf("request")).as("%s: %s", operation, answer.body()).isNotEmpty();
		assertThat(answer.violationsOf("response")).as("%s: %s", operation, answer.body()).isEmpty();
	}

	private Checked send(ContractProxy proxy, String operation, String path, String body, int status)
			throws IOException, InterruptedException {
		Checked answer = proxy.send(operation.substring(0, operation.indexOf(' ')), path, body, this.authorization);
		assertThat(answer.status()).as("%s: %s", operation, answer.body()).isEqualTo(status);
		this.answers.add(operation + " " + status);
		return answer;
	}

	private static long id(Checked created) {
		return JsonMapper.shared().readTree(created.body()).path("id").asLong();
	}

	private static List<String> documentedAnswers() throws IOException {
		JsonNode document = JsonMapper.shared().readTree(Files.readString(DemoModule.DOCUMENT));
		List<String> documented = new ArrayList<>();
		for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
			for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
				for (String status : operation.getValue().path("responses").propertyNames()) {
					documented.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " " + status);
				}
			}
		}
		return documented;
	}

}
