package io.github.fastapispring.demo;

import java.nio.file.Path;

import io.r2dbc.spi.ConnectionFactoryOptions;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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

	@Bean
	R2dbcConnectionDetails fileDatabase(@Value("${data-dir}") Path directory,
			@Value("${spring.r2dbc.url}") String embedded) {
		ConnectionFactoryOptions options = ConnectionFactoryOptions.parse(embedded)
			.mutate()
			.option(ConnectionFactoryOptions.PROTOCOL, "file")
			.option(ConnectionFactoryOptions.DATABASE,
					directory.toAbsolutePath().normalize().resolve("demo").toString())
			.option(ConnectionFactoryOptions.USER, "sa")
			.build();
		return () -> options;
	}

}
