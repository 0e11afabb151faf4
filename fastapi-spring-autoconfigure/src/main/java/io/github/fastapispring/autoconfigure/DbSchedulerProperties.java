package io.github.fastapispring.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import io.github.fastapispring.task.durable.DbSchedulerSettings;
import io.github.fastapispring.task.durable.TaskSchema;

/**
 * What {@code application.yml} says under {@code fastapi.tasks.db-scheduler}.
 *
 * @param url The JDBC URL of the database; by default that of the application's
 * DataSource.
 * @param username The user of the database.
 * @param password The password of the user.
 * @param schema What creates the tables when the application starts: by default Flyway or
 * Liquibase, whichever is on the class path; with neither, that they are there is
 * verified.
 * @param threads The number of stored tasks at a time on this instance.
 * @param pollingInterval How often the table is looked at for tasks that are due.
 * @param heartbeatInterval How often this instance says that it still executes a task;
 * after four times that, another one takes the task over.
 */
@ConfigurationProperties("fastapi.tasks.db-scheduler")
public record DbSchedulerProperties(@Nullable String url, @Nullable String username, @Nullable String password,
		@Nullable TaskSchema schema, @DefaultValue("20") int threads, @DefaultValue("1s") Duration pollingInterval,
		@DefaultValue("15s") Duration heartbeatInterval) {

	DbSchedulerSettings settings(Duration shutdownTimeout) {
		return new DbSchedulerSettings((this.schema != null) ? this.schema : TaskSchema.onClassPath(), this.threads,
				this.pollingInterval, this.heartbeatInterval, shutdownTimeout);
	}

}
