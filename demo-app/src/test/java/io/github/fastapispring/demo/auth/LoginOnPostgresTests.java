package io.github.fastapispring.demo.auth;

import java.sql.SQLException;

import io.github.fastapispring.demo.PostgresServer;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Logins on PostgreSQL.
 */
class LoginOnPostgresTests extends LoginTests {

	@DynamicPropertySource
	static void useServer(DynamicPropertyRegistry properties) throws SQLException {
		PostgresServer.newDatabase("logins").properties().forEach((name, value) -> properties.add(name, () -> value));
	}

}
