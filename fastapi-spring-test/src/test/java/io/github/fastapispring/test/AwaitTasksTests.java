package io.github.fastapispring.test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Post;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A test waits for the background tasks of its requests.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "fastapi.tasks.executors.retrying.retry.max-retries=1",
				"fastapi.tasks.executors.retrying.retry.delay=1ms", "fastapi.tasks.executors.retrying.retry.jitter=0" })
class AwaitTasksTests {

	private static final Duration SHORT = Duration.ofMillis(1);

	@Autowired
	private FastApiTestClient client;

	@Autowired
	private Journal journal;

	@BeforeEach
	void begin() {
		this.journal.begin();
	}

	@AfterEach
	void end() {
		this.journal.open();
		this.client.awaitTasks();
	}

	@Test
	void thereMayBeNothingToWaitFor() {
		this.client.awaitTasks();
		get("/nothing");
		this.client.awaitTasks();
	}

	@Test
	void tasksAreOver() {
		this.journal.open();
		post("/two-tasks");
		this.client.awaitTasks();
		assertThat(this.journal.entries).containsExactly("first", "second");
	}

	@Test
	void itFailsWhenTasksAreNotOverInTime() {
		post("/two-tasks");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.client.awaitTasks(SHORT))
			.withMessageMatching("The background tasks were not over within PT0\\.001S \\(open requests: [01]; "
					+ "executor default: (1 running, 1|0 running, 2) waiting; "
					+ "executor retrying: 0 running, 0 waiting\\)");
		assertThat(this.journal.entries).isEmpty();
	}

	@Test
	void aTaskThatTheEndOfADependencyAddsIsWaitedFor() {
		post("/added-by-an-end");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.client.awaitTasks(SHORT))
			.withMessage("The background tasks were not over within PT0.001S (open requests: 1; "
					+ "executor default: 0 running, 0 waiting; executor retrying: 0 running, 0 waiting)");
		this.journal.open();
		this.client.awaitTasks();
		assertThat(this.journal.entries).containsExactly("close", "added by an end");
	}

	@Test
	void aTaskOfARequestThatFailedIsWaitedFor() {
		this.client.post().uri("/fails").exchange().expectStatus().isEqualTo(409).expectBody();
		this.client.awaitTasks();
		assertThat(this.journal.entries).containsExactly("always");
	}

	@Test
	void aTaskThatIsTriedAgainIsWaitedFor() {
		post("/fails-once");
		this.client.awaitTasks();
		assertThat(this.journal.entries).containsExactly("fails", "succeeds");
	}

	@Test
	void anotherClientOfTheApplicationWaitsForThemToo() {
		this.journal.open();
		post("/added-by-an-end");
		this.client.override(Session.class, new Session()).awaitTasks();
		assertThat(this.journal.entries).containsExactly("close", "added by an end");
	}

	private void get(String uri) {
		this.client.get().uri(uri).exchange().expectStatus().isOk().expectBody();
	}

	private void post(String uri) {
		this.client.post().uri(uri).exchange().expectStatus().isOk().expectBody();
	}

	@Component
	static class Journal {

		private final List<String> entries = new CopyOnWriteArrayList<>();

		private volatile CountDownLatch gate = new CountDownLatch(1);

		void begin() {
			this.entries.clear();
			this.gate = new CountDownLatch(1);
		}

		void open() {
			this.gate.countDown();
		}

		Void addWhenOpen(String entry) throws InterruptedException {
			assertThat(this.gate.await(60, TimeUnit.SECONDS)).isTrue();
			this.entries.add(entry);
			return null;
		}

	}

	record Session() {

	}

	@Component
	static class Dependencies {

		private final Journal journal;

		Dependencies(Journal journal) {
			this.journal = journal;
		}

		@Provides
		Resource<Session> session(BackgroundTasks tasks) {
			return Resource.of(new Session()).onClose((session) -> {
				this.journal.addWhenOpen("close");
				tasks.add("late", () -> this.journal.entries.add("added by an end"));
			});
		}

	}

	@ApiRouter
	static class Router {

		private final Journal journal;

		Router(Journal journal) {
			this.journal = journal;
		}

		@Get("/nothing")
		void nothing() {
		}

		@Post("/two-tasks")
		void twoTasks(BackgroundTasks tasks) {
			tasks.add("first", () -> this.journal.addWhenOpen("first"));
			tasks.add("second", () -> this.journal.addWhenOpen("second"));
		}

		@Post("/added-by-an-end")
		void addedByAnEnd(@Depends Session session) {
		}

		@Post("/fails")
		void fails(BackgroundTasks tasks) {
			tasks.always().add("always", () -> this.journal.entries.add("always"));
			throw new HttpException(409);
		}

		@Post("/fails-once")
		void failsOnce(BackgroundTasks tasks) {
			tasks.on("retrying").add("fails once", () -> {
				if (this.journal.entries.isEmpty()) {
					this.journal.entries.add("fails");
					throw new IllegalStateException("fails once");
				}
				this.journal.entries.add("succeeds");
			});
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Journal.class, Dependencies.class, Router.class })
	static class TaskApplication {

	}

}
