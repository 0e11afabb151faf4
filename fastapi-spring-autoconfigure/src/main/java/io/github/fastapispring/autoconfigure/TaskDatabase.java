package io.github.fastapispring.autoconfigure;

import java.io.Closeable;
import java.io.IOException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The database of stored tasks. A DataSource that is made for it is no bean, which would
 * give an application with R2DBC a second kind of transactions.
 *
 * @param dataSource has the tasks
 * @param own whether it was made for them
 */
record TaskDatabase(DataSource dataSource, boolean own) implements Closeable {

	/**
	 * Finds the database.
	 * @param properties may name it
	 * @param details name it, too, and come first
	 * @param dataSource that of the application
	 * @return the database
	 */
	static TaskDatabase of(DbSchedulerProperties properties, @Nullable JdbcConnectionDetails details,
			@Nullable DataSource dataSource) {
		String url = (properties.url() != null && !properties.url().isEmpty()) ? properties.url() : null;
		if (url == null && dataSource != null) {
			return new TaskDatabase(dataSource, false);
		}
		if (details != null) {
			return own(details.getJdbcUrl(), details.getUsername(), details.getPassword());
		}
		if (url == null) {
			throw new InvalidConfigurationPropertyValueException("fastapi.tasks.db-scheduler.url", properties.url(),
					"There is no DataSource whose database could keep the tasks, so the JDBC URL of one is needed.");
		}
		return own(url, properties.username(), properties.password());
	}

	private static TaskDatabase own(String url, @Nullable String username, @Nullable String password) {
		return new TaskDatabase(DataSourceBuilder.create().url(url).username(username).password(password).build(),
				true);
	}

	@Override
	public void close() throws IOException {
		if (this.own && this.dataSource instanceof Closeable closeable) {
			closeable.close();
		}
	}

}
