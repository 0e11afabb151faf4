package io.github.fastapispring.demo.tasks;

import java.sql.SQLException;
import java.util.Map;

import io.github.fastapispring.demo.PostgresServer;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Stored tasks on PostgreSQL.
 */
class StoredTasksOnPostgresTests extends StoredTasksTests {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) throws SQLException {
		Map<String, String> properties = PostgresServer.newDatabase("stored").properties();
		properties.forEach((name, value) -> {
			if (name.startsWith("spring.")) {
				registry.add(name, () -> value);
			}
		});
		registry.add("test.jdbc-url", () -> properties.get("fastapi.tasks.db-scheduler.url"));
	}

}
