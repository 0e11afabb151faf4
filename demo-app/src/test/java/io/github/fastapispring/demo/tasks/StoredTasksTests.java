package io.github.fastapispring.demo.tasks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Post;
import io.github.fastapispring.TaskExecution;
import io.github.fastapispring.TaskFailure;
import io.github.fastapispring.TaskHandler;
import io.github.fastapispring.TaskListener;
import io.github.fastapispring.TaskMessage;
import io.github.fastapispring.TaskQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tasks that are stored, on whichever database a subclass gives.
 */
@SpringBootTest(classes = StoredTasksTests.Application.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=none", "fastapi.tasks.engine=db-scheduler",
				"fastapi.tasks.db-scheduler.polling-interval=100ms",
				"management.endpoints.web.exposure.include=backgroundtasks",
				"fastapi.tasks.executors.flaky.concurrency=1", "fastapi.tasks.executors.flaky.retry.max-retries=2",
				"fastapi.tasks.executors.flaky.retry.delay=10ms", "fastapi.tasks.executors.flaky.retry.jitter=0ms" })
@AutoConfigureWebTestClient(timeout = "60s")
abstract class StoredTasksTests {

	@Autowired
	private WebTestClient client;

	@Autowired
	private TaskQueue queue;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private Done done;

	private JdbcClient jdbc;

	@BeforeEach
	void clear() {
		this.jdbc = JdbcClient.create(this.dataSource);
		this.jdbc.sql("delete from fastapi_tasks where task_name <> 'tick/1'").update();
		this.jdbc.sql("delete from fastapi_dead_letters").update();
		this.done.clear();
	}

	@Test
	void aTaskOfARequestIsExecuted() {
		post("/notes/plain", 200);
		awaitDone("plain at attempt 1");
		awaitNoTask();
	}

	@Test
	void aTaskThatNobodySubscribedToIsExecuted() {
		post("/notes/unsubscribed", 200);
		awaitDone("unsubscribed at attempt 1");
	}

	@Test
	void aTaskIsStoredIfAndOnlyIfTheReactiveTransactionIsCommitted() {
		post("/transactions/broken-off?fail=true", 409);
		assertThat(tasks()).isZero();
		post("/transactions/committed?fail=false", 200);
		awaitDone("committed at attempt 1");
		assertThat(this.done.notes).noneMatch((note) -> note.startsWith("broken-off"));
	}

	@Test
	void aTaskIsStoredIfAndOnlyIfTheTransactionOfTheThreadIsCommitted() {
		TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(this.dataSource));
		transaction.executeWithoutResult((status) -> {
			this.queue.enqueue("note", new Note("broken off"));
			status.setRollbackOnly();
		});
		assertThat(tasks()).isZero();
		transaction.executeWithoutResult((status) -> this.queue.enqueue("note", new Note("committed")));
		awaitDone("committed at attempt 1");
		assertThat(this.done.notes).doesNotContain("broken off at attempt 1");
	}

	@Test
	void aKeyThatWaitsIsTakenOnceAndBreaksNoTransaction() {
		TaskMessage later = TaskMessage.of("note", new Note("later")).withKey("k").withDelay(Duration.ofHours(1));
		assertThat(this.queue.enqueue(later).block()).isTrue();
		assertThat(this.queue.enqueue(later).block()).isFalse();
		post("/transactions/k?fail=false", 200);
		assertThat(tasks()).isOne();
	}

	@Test
	void aTaskWithADelayIsDueLater() {
		Instant before = Instant.now();
		this.queue.enqueue(TaskMessage.of("note", new Note("later")).withDelay(Duration.ofHours(1))).block();
		OffsetDateTime due = this.jdbc.sql("select execution_time from fastapi_tasks where task_name = 'note/1'")
			.query(OffsetDateTime.class)
			.single();
		assertThat(due.toInstant()).isBetween(before.plusSeconds(3599), Instant.now().plusSeconds(3601));
	}

	@Test
	void aTaskThatFailsIsTriedAgainAndBecomesADeadLetter() {
		this.queue.enqueue(TaskMessage.of("flaky", new Note("fails")).withKey("f")).block();
		Awaitility.await().until(() -> deadLetters().size() == 1);
		assertThat(deadLetters().get(0)).containsEntry("task_instance", "f")
			.containsEntry("attempts", 3)
			.containsEntry("error", "java.lang.IllegalStateException: Fails on purpose");
		Awaitility.await().until(() -> this.done.failures.size() == 3);
		assertThat(this.done.failures).extracting(TaskFailure::outcome)
			.containsExactly(TaskFailure.Outcome.RETRIED, TaskFailure.Outcome.RETRIED, TaskFailure.Outcome.FAILED);
		assertThat(this.done.failures).extracting(TaskFailure::attempt).containsExactly(1, 2, 3);
		awaitNoTask();
	}

	@Test
	void aPayloadThatCannotBeReadBecomesADeadLetter() {
		insert("flaky/1", "unreadable", "{\"payload\": \"no note\"}");
		Awaitility.await().until(() -> deadLetters().size() == 1);
		assertThat(deadLetters().get(0)).containsEntry("task_instance", "unreadable");
	}

	@Test
	void aVersionThatIsNotKnownWaitsForAnInstanceThatKnowsIt() {
		insert("note/9", "of the future", "{}");
		this.queue.enqueue("note", new Note("now")).block();
		awaitDone("now at attempt 1");
		assertThat(tasks()).isOne();
	}

	@Test
	void aTaskWithAScheduleIsExecutedByItself() {
		awaitDone("tick");
	}

	@Test
	void theActuatorTellsHowManyAreStored() {
		this.queue.enqueue(TaskMessage.of("note", new Note("later")).withDelay(Duration.ofHours(1))).block();
		this.client.get()
			.uri("/actuator/backgroundtasks")
			.exchange()
			.expectBody()
			.jsonPath("$.stored.waiting")
			.isEqualTo(2)
			.jsonPath("$.stored.deadLetters")
			.isEqualTo(0);
	}

	@Test
	void aTaskWithoutAHandlerIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.queue.enqueue("nothing", new Note("no")).block())
			.withMessageContaining("@TaskHandler(\"nothing\")");
	}

	private void post(String path, int status) {
		this.client.post().uri(path).exchange().expectStatus().isEqualTo(status).expectBody();
	}

	private void awaitDone(String note) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> this.done.notes.contains(note));
	}

	private void awaitNoTask() {
		Awaitility.await().until(() -> tasks() == 0);
	}

	private int tasks() {
		return this.jdbc.sql("select count(*) from fastapi_tasks where task_name <> 'tick/1'")
			.query(Integer.class)
			.single();
	}

	private List<Map<String, Object>> deadLetters() {
		return this.jdbc.sql("select * from fastapi_dead_letters").query().listOfRows();
	}

	private void insert(String name, String key, String data) {
		this.jdbc
			.sql("insert into fastapi_tasks (task_name, task_instance, task_data, execution_time, picked, version)"
					+ " values (?, ?, ?, ?, false, 1)")
			.params(name, key, data.getBytes(StandardCharsets.UTF_8), OffsetDateTime.now(ZoneOffset.UTC))
			.update();
	}

	record Note(String text) {

	}

	@Component
	static class Done implements TaskListener {

		final List<String> notes = new CopyOnWriteArrayList<>();

		final List<TaskFailure> failures = new CopyOnWriteArrayList<>();

		void clear() {
			this.notes.clear();
			this.failures.clear();
		}

		@Override
		public void onFailure(TaskFailure failure) {
			this.failures.add(failure);
		}

		@TaskHandler("note")
		Mono<Void> note(Note note, TaskExecution execution) {
			return Mono.fromRunnable(() -> this.notes.add(note.text() + " at attempt " + execution.attempt()));
		}

		@TaskHandler(value = "flaky", executor = "flaky")
		void fail(Note note) {
			throw new IllegalStateException("Fails on purpose");
		}

		@TaskHandler(value = "tick", cron = "* * * * * *", zone = "UTC")
		void tick() {
			this.notes.add("tick");
		}

	}

	@ApiRouter
	static class Router {

		private final TransactionalOperator transaction;

		Router(TransactionalOperator transaction) {
			this.transaction = transaction;
		}

		@Post("/notes/plain")
		Mono<String> plain(BackgroundTasks tasks) {
			return tasks.enqueue("note", new Note("plain")).thenReturn("answer");
		}

		@Post("/notes/unsubscribed")
		String unsubscribed(BackgroundTasks tasks) {
			tasks.enqueue("note", new Note("unsubscribed"));
			return "answer";
		}

		@Post("/transactions/{text}")
		Mono<String> transaction(String text, boolean fail, BackgroundTasks tasks) {
			TaskMessage note = TaskMessage.of("note", new Note(text));
			return tasks.enqueue("k".equals(text) ? note.withKey("k") : note)
				.then(fail ? HttpException.conflict("No").<String>asMono() : Mono.just("answer"))
				.as(this.transaction::transactional);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, Done.class })
	static class Application {

		@Bean
		DataSource dataSource(@Value("${test.jdbc-url}") String url, @Value("${spring.r2dbc.username}") String username,
				@Value("${spring.r2dbc.password}") String password) {
			return DataSourceBuilder.create().url(url).username(username).password(password).build();
		}

	}

}
