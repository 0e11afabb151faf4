package io.github.fastapispring.demo.users;

import java.util.List;

import io.r2dbc.spi.ConnectionFactory;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Users on the embedded database, as the demo starts by itself.
 */
@TestPropertySource(properties = "demo.database=users")
class UserRouterOnH2Tests extends UserRouterTests {

	@Test
	void theActuatorListsTheRoutes(@Autowired WebTestClient http) {
		http.get()
			.uri("/actuator/mappings")
			.exchange()
			.expectBody()
			.jsonPath("$..predicate")
			.value(new ParameterizedTypeReference<List<String>>() {
			}, (predicates) -> assertThat(predicates).contains("{GET /users/{userId}}", "{POST /users}"));
	}

	@Test
	void runsOnH2(@Autowired ConnectionFactory connections) {
		assertThat(connections.getMetadata().getName()).isEqualTo("H2");
	}

}
