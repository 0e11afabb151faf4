package io.github.fastapispring.demo.contract;

import java.time.Duration;
import java.util.List;

import io.github.fastapispring.demo.Login;
import io.github.fastapispring.demo.contract.client.AdminApi;
import io.github.fastapispring.demo.contract.client.HTTPValidationError;
import io.github.fastapispring.demo.contract.client.LoginApi;
import io.github.fastapispring.demo.contract.client.PartialUserUpdate;
import io.github.fastapispring.demo.contract.client.Refusal;
import io.github.fastapispring.demo.contract.client.TokenResponse;
import io.github.fastapispring.demo.contract.client.UserCreate;
import io.github.fastapispring.demo.contract.client.UserResponse;
import io.github.fastapispring.demo.contract.client.UsersApi;
import io.github.fastapispring.demo.contract.client.ValidationError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openapitools.jackson.nullable.JsonNullable;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Uses the demo through an HTTP interface that is generated from the document.
 */
@RunningDemo
class JavaClientTests {

	private static final String EMAIL = "grace@java.example.com";

	private UsersApi users;

	private LoginApi login;

	private AdminApi admin;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		WebClient client = WebClient.create("http://127.0.0.1:" + port);
		this.login = connect(client, LoginApi.class);
		this.admin = connect(client.mutate().defaultHeader("X-Admin-Key", RunningDemo.ADMIN_KEY).build(),
				AdminApi.class);
		TokenResponse tokens = this.login.login(Login.ADA.username(), Login.PASSWORD, null, "users:read users:write",
				null, null);
		this.users = connect(
				client.mutate().defaultHeaders((headers) -> headers.setBearerAuth(tokens.getAccessToken())).build(),
				UsersApi.class);
	}

	private static <T> T connect(WebClient client, Class<T> api) {
		WebClientAdapter adapter = WebClientAdapter.create(client);
		adapter.setBlockTimeout(Duration.ofSeconds(60));
		return HttpServiceProxyFactory.builderFor(adapter).build().createClient(api);
	}

	@Test
	void everyOperationAnswersAsItsModelsSay() {
		UserResponse grace = this.users.createUser(new UserCreate("Grace Hopper", EMAIL, "correct horse"));
		assertThat(grace.getCreatedAt()).isNotNull();
		assertThat(this.users.getUser(grace.getId())).isEqualTo(grace);
		assertThat(this.users.listUsers(0, 100)).contains(grace);
		assertThat(this.users.me().getEmail()).isEqualTo(Login.ADA.username());
		assertThat(this.users.updateUser(grace.getId(), new PartialUserUpdate().nickname("amazing")).getNickname())
			.isEqualTo(JsonNullable.of("amazing"));
		assertThat(this.users.updateUser(grace.getId(), new PartialUserUpdate().name("Grace")).getNickname())
			.isEqualTo(JsonNullable.of("amazing"));
		assertThat(this.users.updateUser(grace.getId(), new PartialUserUpdate().nickname(null)).getNickname())
			.isEqualTo(JsonNullable.of(null));
		this.users.deleteUser(grace.getId());
		WebClientResponseException missing = refused(() -> this.users.getUser(grace.getId()));
		assertThat(missing.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
		assertThat(missing.getResponseBodyAs(Refusal.class)).isEqualTo(new Refusal("User not found"));
	}

	@Test
	void aLoginIsRefreshedUntilAnAdminEndsIt() {
		TokenResponse first = this.login.login(Login.ALAN.username(), Login.PASSWORD, null, "users:read", null, null);
		TokenResponse second = this.login.refresh(first.getRefreshToken(), null, null);
		assertThat(second.getScope()).isEqualTo("users:read");
		this.admin.endLogins(2L);
		WebClientResponseException ended = refused(() -> this.login.refresh(second.getRefreshToken(), null, null));
		assertThat(ended.getResponseBodyAs(Refusal.class)).isEqualTo(new Refusal("Invalid refresh token"));
	}

	@Test
	void everyErrorOfARefusedInputIsAModel() {
		WebClientResponseException invalid = refused(() -> this.users.createUser(new UserCreate("", "grace", "short")));
		assertThat(invalid.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(invalid.getResponseBodyAs(HTTPValidationError.class).getDetail())
			.extracting(ValidationError::getLoc, ValidationError::getType)
			.containsExactly(tuple(List.of("body", "name"), "string_too_short"),
					tuple(List.of("body", "email"), "value_error"),
					tuple(List.of("body", "password"), "string_too_short"));
	}

	private static WebClientResponseException refused(Runnable call) {
		return catchThrowableOfType(WebClientResponseException.class, call::run);
	}

}
