package io.github.fastapispring.task.durable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.task.Execution;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

import io.github.fastapispring.task.StoredTasks;

/**
 * The tables of tasks and of dead letters, by JDBC. All its methods wait.
 */
public final class TaskTable {

	/** The name of the table that db-scheduler polls. */
	static final String NAME = "fastapi_tasks";

	/** A task that is there already is left alone, without an error for PostgreSQL. */
	private static final String ON_CONFLICT = " on conflict do nothing";

	private static final String INSERT = "insert into " + NAME
			+ " (task_name, task_instance, task_data, execution_time, picked, version) values (:name, :key, :data, :due, false, 1)";

	private static final int MAX_ERROR_LENGTH = 4_000;

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	private final JdbcClient client;

	private final TransactionTemplate transaction;

	private final SingletonSupplier<Boolean> postgres;

	/**
	 * The tables of a database.
	 * @param dataSource has them
	 */
	public TaskTable(DataSource dataSource) {
		this.dataSource = dataSource;
		this.jdbc = new JdbcTemplate(dataSource);
		this.client = JdbcClient.create(this.jdbc);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
		this.postgres = SingletonSupplier
			.of(() -> this.jdbc.execute((ConnectionCallback<Boolean>) TaskTable::isPostgres));
	}

	private static boolean isPostgres(Connection connection) throws SQLException {
		return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
	}

	/**
	 * Whether rows that another instance has locked can be skipped.
	 */
	boolean isPostgres() {
		return this.postgres.obtain();
	}

	DataSource dataSource() {
		return this.dataSource;
	}

	/**
	 * Whether this thread is in a transaction of the database.
	 */
	boolean isInTransaction() {
		return TransactionSynchronizationManager.isActualTransactionActive()
				&& TransactionSynchronizationManager.hasResource(this.dataSource);
	}

	/**
	 * The statement that inserts a task, with a parameter for each of its parts.
	 */
	String insertStatement() {
		return isPostgres() ? INSERT + ON_CONFLICT : INSERT;
	}

	/**
	 * Inserts a task, in the transaction of the thread where there is one.
	 * @return whether it was not there
	 */
	boolean insert(StoredTask task) {
		try {
			return this.client.sql(insertStatement()).params(task.parameters()).update() == 1;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/**
	 * Moves a task to the dead letters.
	 * @param execution the task
	 * @param data its payload
	 * @param attempts the number of attempts
	 * @param error what the last one failed with
	 * @param removal removes it from the tasks
	 */
	void bury(Execution execution, byte @Nullable [] data, int attempts, Throwable error, Runnable removal) {
		String text = error.toString();
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.update(
					"insert into fastapi_dead_letters (task_name, task_instance, task_data, attempts, error, failed_at)"
							+ " values (?, ?, ?, ?, ?, ?)",
					execution.getTaskName(), execution.getId(), data, attempts,
					text.substring(0, Math.min(text.length(), MAX_ERROR_LENGTH)), OffsetDateTime.now(ZoneOffset.UTC));
			removal.run();
		});
	}

	/**
	 * The names of the tasks that are stored.
	 */
	List<String> names() {
		return this.client.sql("select distinct task_name from " + NAME)
			.query((row, number) -> row.getString(1))
			.list();
	}

	/**
	 * How many rows the tables have.
	 */
	StoredTasks count() {
		return this.client
			.sql("select (select count(*) from " + NAME
					+ ") as waiting, (select count(*) from fastapi_dead_letters) as dead_letters")
			.query((row, number) -> new StoredTasks(row.getLong(1), row.getLong(2)))
			.single();
	}

	/**
	 * Makes sure that the tables are what they should be.
	 * @throws IllegalStateException when they are not
	 */
	void verify() {
		try {
			this.jdbc.execute((ConnectionCallback<Boolean>) TaskTable::selectNothing);
		}
		catch (BadSqlGrammarException ex) {
			throw new IllegalStateException(
					"The tables of background tasks are missing or not as they should be. "
							+ "Add Flyway or Liquibase to the class path, or run " + TaskSchema.SCRIPT + " by yourself",
					ex);
		}
	}

	private static boolean selectNothing(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("select task_name, task_instance, task_data, execution_time, picked, picked_by,"
					+ " last_success, last_failure, consecutive_failures, last_heartbeat, version, priority from "
					+ NAME + " where 1 = 0");
			statement.execute("select task_name, task_instance, task_data, attempts, error, failed_at"
					+ " from fastapi_dead_letters where 1 = 0");
		}
		return true;
	}

}
