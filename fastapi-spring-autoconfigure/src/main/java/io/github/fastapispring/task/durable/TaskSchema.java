package io.github.fastapispring.task.durable;

import javax.sql.DataSource;

import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.flywaydb.core.Flyway;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.ClassUtils;

/**
 * Creates the tables of tasks, or brings them up to date, by the migration tool that is
 * on the class path.
 */
public enum TaskSchema {

	/**
	 * By Flyway, else by Liquibase, each with a history of its own; with neither of them
	 * the tables are only verified.
	 */
	MIGRATE,

	/** Only verifies that the tables are there. */
	VERIFY;

	private static final String LOCATION = "io/github/fastapispring/task/durable";

	/** What creates the tables. */
	static final String SCRIPT = "classpath:" + LOCATION + "/V1__create_task_tables.sql";

	/**
	 * Prepares the tables.
	 * @param table the tables
	 * @throws IllegalStateException when they are not there in the end
	 */
	void prepare(TaskTable table) {
		ClassLoader classLoader = TaskSchema.class.getClassLoader();
		if (this == MIGRATE && ClassUtils.isPresent("org.flywaydb.core.Flyway", classLoader)) {
			ByFlyway.migrate(table.dataSource());
		}
		else if (this == MIGRATE && ClassUtils.isPresent("liquibase.integration.spring.SpringLiquibase", classLoader)) {
			ByLiquibase.migrate(table.dataSource());
		}
		table.verify();
	}

	/** Apart, since Flyway may be missing. */
	private static final class ByFlyway {

		/** The tables of the application are no reason to refuse. */
		static void migrate(DataSource dataSource) {
			Flyway.configure()
				.dataSource(dataSource)
				.locations("classpath:" + LOCATION)
				.table("fastapi_schema_history")
				.baselineOnMigrate(true)
				.baselineVersion("0")
				.load()
				.migrate();
		}

	}

	/** Apart, since Liquibase may be missing. */
	private static final class ByLiquibase {

		static void migrate(DataSource dataSource) {
			SpringLiquibase liquibase = new SpringLiquibase();
			liquibase.setDataSource(dataSource);
			liquibase.setResourceLoader(new DefaultResourceLoader());
			liquibase.setChangeLog("classpath:" + LOCATION + "/changelog.xml");
			liquibase.setDatabaseChangeLogTable("fastapi_changelog");
			liquibase.setDatabaseChangeLogLockTable("fastapi_changelog_lock");
			liquibase.setAnalyticsEnabled(false);
			try {
				liquibase.afterPropertiesSet();
			}
			catch (LiquibaseException ex) {
				throw new IllegalStateException("Liquibase cannot create the tables of background tasks", ex);
			}
		}

	}

}
