package io.github.fastapispring.demo.auth;

import java.io.IOException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

import io.github.fastapispring.demo.DemoApplication;
import io.github.fastapispring.demo.Login;
import io.github.fastapispring.demo.PemKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * A login belongs to no instance: those that share a database and a key share the logins.
 */
class LoginOnTwoInstancesTests {

	@Test
	void aLoginGoesOnAtAnotherInstanceAndEndsAtBoth(@TempDir Path directory)
			throws IOException, NoSuchAlgorithmException {
		String key = PemKey.argument(PemKey.generate(), directory);
		try (ConfigurableApplicationContext one = start(key); ConfigurableApplicationContext other = start(key)) {
			WebTestClient here = client(one);
			WebTestClient there = client(other);
			JsonNode first = Login.ADA.tokens(here, "users:read");
			there.get()
				.uri("/users/me")
				.headers((headers) -> headers.setBearerAuth(first.path("access_token").asString()))
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody();
			String used = first.path("refresh_token").asString();
			String next = Login.tokens(Login.refresh(there, used, "")).path("refresh_token").asString();
			Login.refresh(here, used, "").expectStatus().isUnauthorized().expectBody();
			Login.refresh(there, next, "").expectStatus().isUnauthorized().expectBody();
		}
	}

	private static ConfigurableApplicationContext start(String key) {
		return SpringApplication.run(DemoApplication.class, "--server.port=0", "--demo.database=instances", key);
	}

	private static WebTestClient client(ConfigurableApplicationContext instance) {
		return WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + instance.getEnvironment().getProperty("local.server.port"))
			.responseTimeout(Duration.ofSeconds(60))
			.build();
	}

}
