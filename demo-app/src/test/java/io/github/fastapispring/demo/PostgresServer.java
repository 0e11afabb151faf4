package io.github.fastapispring.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.function.SingletonSupplier;

/**
 * A PostgreSQL server for the tests: the one that {@code TEST_POSTGRES_URL} names
 * ({@code r2dbc:postgresql://user:password@host:port/database}, its table {@code users}
 * is overwritten), else a container, else one that is embedded. It is started on first
 * use and ends with the tests.
 *
 * @param url the address for R2DBC
 * @param username the user, null where the address has it
 * @param password the password, null where the address has it
 */
public record PostgresServer(String url, @Nullable String username, @Nullable String password) {

	private static final SingletonSupplier<PostgresServer> SERVER = SingletonSupplier.of(PostgresServer::find);

	/**
	 * Has an application use the server.
	 * @param properties the properties of the application
	 */
	public static void register(DynamicPropertyRegistry properties) {
		PostgresServer server = SERVER.obtain();
		properties.add("spring.r2dbc.url", server::url);
		properties.add("spring.r2dbc.username", server::username);
		properties.add("spring.r2dbc.password", server::password);
		properties.add("fastapi.tasks.db-scheduler.url", server::jdbcUrl);
		properties.add("fastapi.tasks.db-scheduler.username", server::username);
		properties.add("fastapi.tasks.db-scheduler.password", server::password);
	}

	/**
	 * The address for JDBC, which takes user and password as parameters.
	 */
	String jdbcUrl() {
		URI address = URI.create(this.url.substring("r2dbc:".length()));
		String url = "jdbc:postgresql://" + address.getHost() + ":" + address.getPort() + address.getPath();
		if (address.getUserInfo() == null) {
			return url;
		}
		String[] login = address.getUserInfo().split(":", 2);
		return url + "?user=" + login[0] + "&password=" + login[1];
	}

	private static PostgresServer find() {
		String given = System.getenv("TEST_POSTGRES_URL");
		if (given != null) {
			return new PostgresServer(given, null, null);
		}
		return DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
	}

	@SuppressWarnings("resource")
	private static PostgresServer container() {
		PostgreSQLContainer container = new PostgreSQLContainer("postgres:17-alpine");
		container.start();
		return new PostgresServer(url(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
				container.getDatabaseName()), container.getUsername(), container.getPassword());
	}

	@SuppressWarnings("resource")
	private static PostgresServer embedded() {
		try {
			EmbeddedPostgres embedded = EmbeddedPostgres.start();
			return new PostgresServer(url("localhost", embedded.getPort(), "postgres"), "postgres", "postgres");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No PostgreSQL: none given, no Docker, none that could be embedded", ex);
		}
	}

	private static String url(String host, int port, String database) {
		return "r2dbc:postgresql://" + host + ":" + port + "/" + database;
	}

}
