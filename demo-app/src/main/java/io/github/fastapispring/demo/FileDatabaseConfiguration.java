package io.github.fastapispring.demo;

import java.nio.file.Path;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps the embedded database in a directory, so that its data survives a restart:
 * {@code --data-dir=./data}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("data-dir")
class FileDatabaseConfiguration {

	private static final String USER = "sa";

	private final String file;

	private final String options;

	FileDatabaseConfiguration(@Value("${data-dir}") Path directory, @Value("${demo.database-options}") String options) {
		this.file = directory.toAbsolutePath().normalize().resolve("demo").toString();
		this.options = options;
	}

	@Bean
	R2dbcConnectionDetails fileDatabase() {
		ConnectionFactoryOptions url = ConnectionFactoryOptions.builder()
			.option(ConnectionFactoryOptions.DRIVER, "h2")
			.option(ConnectionFactoryOptions.PROTOCOL, "file")
			.option(ConnectionFactoryOptions.DATABASE, this.file)
			.option(ConnectionFactoryOptions.USER, USER)
			.option(Option.valueOf("options"), this.options)
			.build();
		return () -> url;
	}

	/** The tasks are stored in the same database. */
	@Bean
	JdbcConnectionDetails fileDatabaseOfTasks() {
		return new JdbcConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return "jdbc:h2:file:" + FileDatabaseConfiguration.this.file + ";"
						+ FileDatabaseConfiguration.this.options;
			}

			@Override
			public String getUsername() {
				return USER;
			}

			@Override
			public String getPassword() {
				return "";
			}

		};
	}

}
