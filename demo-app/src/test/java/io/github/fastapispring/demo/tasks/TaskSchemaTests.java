package io.github.fastapispring.demo.tasks;

import java.util.UUID;

import javax.sql.DataSource;

import io.github.fastapispring.task.durable.TaskSchema;
import io.github.fastapispring.task.durable.TaskTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The tables of tasks, beside those of an application.
 */
class TaskSchemaTests {

	private final DataSource dataSource = new DriverManagerDataSource(
			"jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

	private final TaskTable table = new TaskTable(this.dataSource);

	@ParameterizedTest
	@EnumSource(names = { "FLYWAY", "LIQUIBASE" })
	void areCreatedOnce(TaskSchema schema) {
		new JdbcTemplate(this.dataSource).execute("create table users (id int)");
		schema.prepare(this.table);
		assertThatCode(() -> schema.prepare(this.table)).doesNotThrowAnyException();
		assertThatCode(() -> TaskSchema.VERIFY.prepare(this.table)).doesNotThrowAnyException();
	}

	@Test
	void thatTheyAreMissingIsSaidWithWhatToDo() {
		assertThatIllegalStateException().isThrownBy(() -> TaskSchema.VERIFY.prepare(this.table))
			.withMessageContaining("Flyway or Liquibase")
			.withMessageContaining("V1__create_task_tables.sql");
	}

	@Test
	void thatAColumnIsMissingIsSaid() {
		TaskSchema.FLYWAY.prepare(this.table);
		new JdbcTemplate(this.dataSource).execute("alter table fastapi_tasks drop column priority");
		assertThatIllegalStateException().isThrownBy(() -> TaskSchema.VERIFY.prepare(this.table));
	}

}
