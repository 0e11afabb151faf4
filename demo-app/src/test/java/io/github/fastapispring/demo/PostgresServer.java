package io.github.fastapispring.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
		SERVER.obtain().properties().forEach((name, value) -> properties.add(name, () -> value));
	}

	/**
	 * Makes a database of its own, which other tests do not see.
	 * @param name its name
	 * @return the server, with that database
	 */
	public static PostgresServer newDatabase(String name) throws SQLException {
		PostgresServer server = SERVER.obtain();
		try (Connection connection = server.connect(); Statement statement = connection.createStatement()) {
			statement.execute("drop database if exists " + name + " with (force)");
			statement.execute("create database " + name);
		}
		return new PostgresServer(server.url.substring(0, server.url.lastIndexOf('/') + 1) + name, server.username,
				server.password);
	}

	/**
	 * Connects by JDBC.
	 * @return the connection
	 */
	public Connection connect() throws SQLException {
		return (this.username != null) ? DriverManager.getConnection(jdbcUrl(), this.username, this.password)
				: DriverManager.getConnection(jdbcUrl());
	}

	/**
	 * The properties of the demo for this server.
	 * @return the values by their names
	 */
	public Map<String, String> properties() {
		Map<String, String> properties = new HashMap<>();
		for (String prefix : List.of("spring.r2dbc.", "fastapi.tasks.db-scheduler.")) {
			properties.put(prefix + "url", prefix.startsWith("spring") ? this.url : jdbcUrl());
			properties.put(prefix + "username", Objects.requireNonNullElse(this.username, ""));
			properties.put(prefix + "password", Objects.requireNonNullElse(this.password, ""));
		}
		return properties;
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
