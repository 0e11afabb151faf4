package io.github.fastapispring.demo.users;

import io.github.fastapispring.demo.PostgresServer;
import io.r2dbc.spi.ConnectionFactory;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Users on PostgreSQL.
 */
class UserRouterOnPostgresTests extends UserRouterTests {

	@DynamicPropertySource
	static void useServer(DynamicPropertyRegistry properties) {
		PostgresServer.register(properties);
	}

	@Test
	void runsOnPostgres(@Autowired ConnectionFactory connections) {
		assertThat(connections.getMetadata().getName()).isEqualTo("PostgreSQL");
	}

}
