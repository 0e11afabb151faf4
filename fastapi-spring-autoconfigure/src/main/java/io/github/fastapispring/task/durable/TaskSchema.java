package io.github.fastapispring.task.durable;

import javax.sql.DataSource;

import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.flywaydb.core.Flyway;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.ClassUtils;

/**
 * What sees to the tables of tasks when the application starts.
 */
public enum TaskSchema {

	/** Flyway creates them, with a history of its own. */
	FLYWAY,

	/** Liquibase creates them, with a history of its own. */
	LIQUIBASE,

	/** Nothing: that they are there is only verified. */
	VERIFY;

	private static final String LOCATION = "io/github/fastapispring/task/durable";

	/** What creates the tables. */
	static final String SCRIPT = "classpath:" + LOCATION + "/V1__create_task_tables.sql";

	/**
	 * What the class path has: Flyway, else Liquibase, else nothing.
	 * @return the default
	 */
	public static TaskSchema onClassPath() {
		ClassLoader classLoader = TaskSchema.class.getClassLoader();
		if (ClassUtils.isPresent("org.flywaydb.core.Flyway", classLoader)) {
			return FLYWAY;
		}
		return ClassUtils.isPresent("liquibase.integration.spring.SpringLiquibase", classLoader) ? LIQUIBASE : VERIFY;
	}

	/**
	 * Prepares the tables.
	 * @param table the tables
	 * @throws IllegalStateException when they are not there in the end
	 */
	public void prepare(TaskTable table) {
		switch (this) {
			case FLYWAY -> ByFlyway.migrate(table.dataSource());
			case LIQUIBASE -> ByLiquibase.migrate(table.dataSource());
			case VERIFY -> {
			}
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
