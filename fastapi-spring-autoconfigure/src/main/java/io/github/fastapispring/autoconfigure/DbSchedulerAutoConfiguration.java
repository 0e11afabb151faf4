package io.github.fastapispring.autoconfigure;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.r2dbc.spi.ConnectionFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.r2dbc.core.DatabaseClient;

import io.github.fastapispring.invocation.BlockingCalls;
import io.github.fastapispring.task.TaskEngine;
import io.github.fastapispring.task.TaskExecutors;
import io.github.fastapispring.task.TaskHandlers;
import io.github.fastapispring.task.TaskReports;
import io.github.fastapispring.task.durable.DbSchedulerTaskEngine;
import io.github.fastapispring.task.durable.ReactiveTransactions;
import io.github.fastapispring.task.durable.TaskTable;

/**
 * Configures the engine that stores tasks in a database, where
 * {@code fastapi.tasks.engine} asks for it.
 */
@AutoConfiguration(after = FastApiAutoConfiguration.class,
		afterName = { "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
				"org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration" })
@ConditionalOnProperty(name = "fastapi.tasks.engine", havingValue = "db-scheduler")
@ConditionalOnBean(TaskExecutors.class)
public final class DbSchedulerAutoConfiguration {

	/**
	 * The engine over JDBC.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ Scheduler.class, JdbcTemplate.class, JdbcConnectionDetails.class })
	@EnableConfigurationProperties(DbSchedulerProperties.class)
	static class Engine {

		@Bean
		@ConditionalOnMissingBean
		TaskDatabase fastApiTaskDatabase(DbSchedulerProperties properties,
				ObjectProvider<JdbcConnectionDetails> details, ObjectProvider<DataSource> dataSources) {
			return TaskDatabase.of(properties, details.getIfAvailable(), dataSources.getIfUnique());
		}

		@Bean
		@ConditionalOnMissingBean
		TaskEngine fastApiDbSchedulerTaskEngine(DbSchedulerProperties properties, TaskProperties tasks,
				TaskDatabase database, ObjectProvider<ReactiveTransactions> transactions, TaskHandlers handlers,
				TaskExecutors executors, TaskReports reports, BlockingCalls calls, JsonMapper mapper,
				ObjectProvider<LifecycleProperties> lifecycle) {
			return new DbSchedulerTaskEngine(properties.settings(tasks.drainTimeout(lifecycle)),
					new TaskTable(database.dataSource()), transactions.getIfAvailable(), handlers, executors, reports,
					calls, mapper);
		}

	}

	/**
	 * The transactions of R2DBC.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ ConnectionFactory.class, DatabaseClient.class })
	@ConditionalOnSingleCandidate(ConnectionFactory.class)
	static class Transactions {

		@Bean
		@ConditionalOnMissingBean
		ReactiveTransactions fastApiReactiveTransactions(ConnectionFactory connections) {
			return new ReactiveTransactions(connections);
		}

	}

	/**
	 * What is said where the library is missing.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingClass("com.github.kagkarlsson.scheduler.Scheduler")
	static class Missing {

		@Bean
		@ConditionalOnMissingBean
		TaskEngine fastApiMissingTaskEngine() {
			throw new InvalidConfigurationPropertyValueException("fastapi.tasks.engine", "db-scheduler",
					"com.github.kagkarlsson:db-scheduler is not on the class path.");
		}

	}

}
