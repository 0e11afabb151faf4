package io.github.fastapispring.demo.tasks;

import org.springframework.test.context.TestPropertySource;

/**
 * Stored tasks on the embedded database.
 */
@TestPropertySource(properties = { "spring.r2dbc.url=r2dbc:h2:mem:///stored?options=DB_CLOSE_DELAY=-1",
		"test.jdbc-url=jdbc:h2:mem:stored;DB_CLOSE_DELAY=-1", "spring.r2dbc.username=sa", "spring.r2dbc.password=" })
class StoredTasksOnH2Tests extends StoredTasksTests {

}
