package io.github.fastapispring.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.NonBlocking;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A connection goes on after a request that had to wait for the one before it and was
 * then answered at once.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReadResumptionTests {

	private static final int MILLIS = 10_000;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/now", "/controller" })
	void aConnectionGoesOnAfterARequestThatWaited(String path) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(MILLIS);
			send(socket, request("/slow") + request(path));
			assertThat(answer(socket.getInputStream())).endsWith("\"slow\"");
			assertThat(answer(socket.getInputStream())).endsWith("now\"");
			send(socket, request(path));
			assertThat(answer(socket.getInputStream())).endsWith("now\"");
		}
	}

	private static String request(String path) {
		return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
	}

	private static void send(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
	}

	/** Each answer ends with a text in quotes, of which there are no others. */
	private static String answer(InputStream input) throws IOException {
		StringBuilder answer = new StringBuilder();
		int quotes = 0;
		while (quotes < 2) {
			int next = input.read();
			assertThat(next).as(answer::toString).isNotNegative();
			answer.append((char) next);
			quotes += (next == '"') ? 1 : 0;
		}
		return answer.toString();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, Controller.class })
	static class Application {

	}

	@ApiRouter
	static class Router {

		@Get("/slow")
		Mono<String> slow() {
			return Mono.delay(Duration.ofMillis(20)).thenReturn("slow");
		}

		@NonBlocking
		@Get("/now")
		String now() {
			return "now";
		}

	}

	@RestController
	static class Controller {

		@GetMapping("/controller")
		Mono<String> controller() {
			return Mono.just("\"now\"");
		}

	}

}
