package io.github.fastapispring.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Keeps users over a restart where the demo is given a directory for them.
 */
class DataDirectoryTests {

	private final WebTestClient client = WebTestClient.bindToServer().responseTimeout(Duration.ofSeconds(60)).build();

	@Test
	void findsAUserThatWasCreatedBeforeTheRestart(@TempDir Path directory) throws IOException {
		String dataDir = "--data-dir=" + directory;
		try (DemoProcess demo = DemoProcess.start(dataDir)) {
			this.client.post()
				.uri(demo.url("/users"))
				.contentType(MediaType.APPLICATION_JSON)
				.bodyValue("""
						{"name": "Grace Hopper", "email": "grace@example.com", "password": "correct horse"}""")
				.exchange()
				.expectStatus()
				.isCreated()
				.expectBody()
				.jsonPath("$.id")
				.isEqualTo(3);
		}
		try (DemoProcess demo = DemoProcess.start(dataDir)) {
			Login.ADA.with(this.client.mutate().baseUrl(demo.url("")).build())
				.get()
				.uri("/users")
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody()
				.jsonPath("$[*].name")
				.isEqualTo(List.of("Ada Lovelace", "Alan Turing", "Grace Hopper"));
		}
	}

}
