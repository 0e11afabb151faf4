package io.github.fastapispring.test;

import java.util.stream.IntStream;

import io.github.fastapispring.test.Application.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 50 tests that run side by side, each with an override of its own, start one
 * application.
 */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Execution(ExecutionMode.CONCURRENT)
class OneContextTests {

	private static final int TESTS = 50;

	private static final int REQUESTS = 2;

	@Autowired
	private FastApiTestClient client;

	static IntStream numbers() {
		return IntStream.range(0, TESTS);
	}

	@ParameterizedTest
	@MethodSource("numbers")
	void everyTestHasItsOwnUser(int number) {
		FastApiTestClient own = this.client.override(User.class, new User("test " + number));
		for (int i = 0; i < REQUESTS; i++) {
			expectGreeting(own.get().uri("/greeting"), "Hello test " + number);
			expectGreeting(this.client.get().uri("/greeting").header("x-user", String.valueOf(number)),
					"Hello user " + number);
		}
	}

	private static void expectGreeting(WebTestClient.RequestHeadersSpec<?> request, String greeting) {
		request.exchange().expectStatus().isOk().expectBody().jsonPath("$.text").isEqualTo(greeting);
	}

	@AfterAll
	static void oneApplicationWasStarted() {
		assertThat(Application.STARTS).hasValue(1);
	}

}
