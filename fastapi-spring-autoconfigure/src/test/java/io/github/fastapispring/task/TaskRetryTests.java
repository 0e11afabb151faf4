package io.github.fastapispring.task;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Get;
import io.github.fastapispring.TaskFailure;
import io.github.fastapispring.TaskFailure.Outcome;
import io.github.fastapispring.dependency.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What happens to a task that fails or takes too long.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
		"fastapi.tasks.executors.persistent.retry.max-retries=2", "fastapi.tasks.executors.persistent.retry.delay=10ms",
		"fastapi.tasks.executors.persistent.retry.jitter=0", "fastapi.tasks.executors.at-once.retry.max-retries=2",
		"fastapi.tasks.executors.at-once.retry.delay=10ms", "fastapi.tasks.executors.at-once.retry.jitter=0",
		"fastapi.tasks.executors.soon.retry.max-retries=1", "fastapi.tasks.executors.soon.retry.delay=1ms",
		"fastapi.tasks.executors.soon.retry.jitter=0", "fastapi.tasks.executors.hasty.concurrency=1",
		"fastapi.tasks.executors.hasty.timeout=100ms" })
@AutoConfigureWebTestClient(timeout = "60s")
class TaskRetryTests {

	@Autowired
	private WebTestClient client;

	@Autowired
	private Journal journal;

	@Autowired
	private HeardTasks heard;

	@Autowired
	private TaskExecutors executors;

	@BeforeEach
	void clear() {
		this.journal.clear();
		this.heard.clear();
	}

	@ParameterizedTest
	@ValueSource(strings = { "plain", "reactive" })
	void aTaskIsTriedAgainLaterAndLaterUntilItIsGivenUp(String kind) {
		get("/persistent/" + kind + "/3");
		assertThat(this.journal.entries()).containsExactly("attempt 1", "attempt 2", "attempt 3");
		assertThat(this.heard.failures())
			.extracting(TaskFailure::executor, TaskFailure::task, TaskFailure::outcome, TaskFailure::attempt,
					TaskFailure::delay)
			.containsExactly(tuple("persistent", kind, Outcome.RETRIED, 1, Duration.ofMillis(10)),
					tuple("persistent", kind, Outcome.RETRIED, 2, Duration.ofMillis(20)),
					tuple("persistent", kind, Outcome.FAILED, 3, null));
		assertThat(this.heard.failures()).extracting((failure) -> failure.error().getMessage())
			.containsExactly("Fails 1", "Fails 2", "Fails 3");
		assertThat(this.heard.successes()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "plain", "reactive" })
	void aTaskThatSucceedsAtLastIsNotTriedAgain(String kind) {
		get("/persistent/" + kind + "/1");
		assertThat(this.journal.entries()).containsExactly("attempt 1", "attempt 2");
		assertThat(this.heard.failures()).extracting(TaskFailure::outcome, TaskFailure::attempt)
			.containsExactly(tuple(Outcome.RETRIED, 1));
		assertThat(this.heard.successes()).containsExactly("persistent/" + kind);
	}

	/** On an executor that has done it before it returns. */
	@Test
	void aTaskThatFailsAtOnceIsTriedAgain() {
		get("/at-once/plain/3");
		assertThat(this.journal.entries()).containsExactly("attempt 1", "attempt 2", "attempt 3");
		assertThat(this.heard.failures()).extracting(TaskFailure::outcome)
			.containsExactly(Outcome.RETRIED, Outcome.RETRIED, Outcome.FAILED);
	}

	/** The next attempt may begin before the last one has been dealt with. */
	@Test
	void noTaskThatIsTriedAgainVerySoonIsLost() {
		for (int i = 0; i < 200; i++) {
			get("/soon/plain/1");
		}
		assertThat(this.heard.failures()).hasSize(200);
		assertThat(this.heard.successes()).hasSize(200);
	}

	@Test
	void aTaskIsNotTriedAgainWhereThatIsNotConfigured() {
		get("/default/plain/1");
		assertThat(this.journal.entries()).containsExactly("attempt 1");
		assertThat(this.heard.failures()).extracting(TaskFailure::outcome).containsExactly(Outcome.FAILED);
	}

	@Test
	void theNextTaskOfARequestDoesNotWaitUntilOneIsTriedAgain() {
		get("/next");
		assertThat(this.journal.entries())
			.containsExactlyInAnyOrder("attempt 1", "next", "waits at next", "leaves next")
			.containsSubsequence("next", "leaves next");
	}

	@Test
	void plainWorkIsInterruptedWhenItsTimeIsOver() {
		get("/hasty/patient");
		assertThat(this.journal.entries()).containsExactly("waits at nothing", "is interrupted at nothing");
		assertTimedOut();
	}

	@Test
	void reactiveWorkIsCancelledWhenItsTimeIsOver() {
		get("/hasty/never");
		assertThat(this.journal.entries()).containsExactly("cancelled");
		assertTimedOut();
	}

	@Test
	void theTurnOfTheNextTaskComesWhenTheThreadOfTheLastIsFree() {
		this.client.get().uri("/hasty/stubborn").exchange().expectStatus().isOk().expectBody();
		this.client.get().uri("/hasty/after").exchange().expectStatus().isOk().expectBody();
		this.journal.await("is interrupted at end");
		assertThat(this.executors.state("hasty")).matches((state) -> state.running() == 1 && state.queued() == 1);
		assertThat(this.heard.failures()).isEmpty();
		this.journal.open("end");
		assertThat(this.journal.await("after")).containsExactly("waits at end", "is interrupted at end", "leaves end",
				"after");
		assertTimedOut();
	}

	private void assertTimedOut() {
		assertThat(this.heard.failures()).singleElement().satisfies((failure) -> {
			assertThat(failure.outcome()).isEqualTo(Outcome.FAILED);
			assertThat(failure.error()).isInstanceOf(TimeoutException.class)
				.hasMessage("It was not done within PT0.1S");
		});
	}

	private void get(String path) {
		this.client.get().uri(path).exchange().expectStatus().isOk().expectBody();
		this.executors.idle().block(Duration.ofSeconds(60));
	}

	@ApiRouter
	static class Router {

		private final Journal journal;

		Router(Journal journal) {
			this.journal = journal;
		}

		@Get("/{executor}/plain/{failures}")
		String plain(String executor, int failures, BackgroundTasks tasks) {
			AtomicInteger attempts = new AtomicInteger();
			tasks.on(executor).add("plain", () -> {
				attempt(attempts, failures);
			});
			return "answer";
		}

		@Get("/{executor}/reactive/{failures}")
		String reactive(String executor, int failures, BackgroundTasks tasks) {
			AtomicInteger attempts = new AtomicInteger();
			tasks.on(executor).add("reactive", () -> Mono.fromRunnable(() -> attempt(attempts, failures)));
			return "answer";
		}

		private void attempt(AtomicInteger attempts, int failures) {
			int attempt = attempts.incrementAndGet();
			this.journal.add("attempt " + attempt);
			if (attempt <= failures) {
				throw new IllegalStateException("Fails " + attempt);
			}
		}

		@Get("/next")
		String next(BackgroundTasks tasks) {
			AtomicInteger attempts = new AtomicInteger();
			tasks.on("persistent").add("first", () -> {
				if (attempts.getAndIncrement() > 0) {
					this.journal.insistAt("next");
					return List.of();
				}
				this.journal.add("attempt 1");
				throw new IllegalStateException("Fails on purpose");
			});
			tasks.add("second", () -> this.journal.add("next"));
			return "answer";
		}

		@Get("/hasty/patient")
		String patient(BackgroundTasks tasks) {
			tasks.on("hasty").add("patient", () -> {
				this.journal.waitAt("nothing");
				return "done";
			});
			return "answer";
		}

		@Get("/hasty/never")
		String never(BackgroundTasks tasks) {
			tasks.on("hasty").add("never", () -> Mono.never().doOnCancel(() -> this.journal.add("cancelled")));
			return "answer";
		}

		@Get("/hasty/stubborn")
		String stubborn(BackgroundTasks tasks) {
			tasks.on("hasty").add("stubborn", () -> this.journal.insistAt("end"));
			return "answer";
		}

		@Get("/hasty/after")
		String after(BackgroundTasks tasks) {
			tasks.on("hasty").add("after", () -> this.journal.add("after"));
			return "answer";
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Router.class)
	static class Application {

		@Bean
		Journal journal() {
			return new Journal();
		}

		@Bean
		HeardTasks heard() {
			return new HeardTasks();
		}

		@Bean("at-once")
		TaskExecutor atOnce() {
			return new SyncTaskExecutor();
		}

	}

}
