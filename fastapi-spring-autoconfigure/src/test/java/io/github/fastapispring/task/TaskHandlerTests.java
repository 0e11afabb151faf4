package io.github.fastapispring.task;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.TaskExecution;
import io.github.fastapispring.TaskHandler;
import io.github.fastapispring.TaskMessage;
import io.github.fastapispring.TaskQueue;
import io.github.fastapispring.dependency.Journal;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How tasks reach their handlers in memory: when, how often, and which handler.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "fastapi.tasks.executors.retrying.retry.max-retries=1",
				"fastapi.tasks.executors.retrying.retry.delay=1ms", "fastapi.tasks.executors.closed.concurrency=1",
				"fastapi.tasks.executors.single.concurrency=1", "fastapi.tasks.executors.single.queue-capacity=0",
				"fastapi.tasks.executors.patient.concurrency=1", "fastapi.tasks.executors.patient.queue-capacity=0",
				"fastapi.tasks.executors.patient.overflow=caller-waits" })
@AutoConfigureWebTestClient(timeout = "60s")
class TaskHandlerTests {

	private static final Duration DELAY = Duration.ofMillis(300);

	@Autowired
	private WebTestClient client;

	@Autowired
	private Journal journal;

	@Autowired
	private TaskQueue queue;

	@Autowired
	private TaskExecutors executors;

	@Autowired
	private Handlers handlers;

	@BeforeEach
	void clear() {
		this.journal.clear();
	}

	@AfterEach
	void finish() {
		this.journal.open("end");
		this.executors.idle().block(Duration.ofSeconds(60));
	}

	@Test
	void aTaskWaitsForItsDelay() {
		long before = System.nanoTime();
		assertThat(enqueue(message("note", "late").withDelay(DELAY))).isTrue();
		this.journal.await("late");
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(DELAY);
	}

	@Test
	void aTaskOfARequestWaitsForItsDelay() {
		long before = System.nanoTime();
		assertThat(get("/delayed")).isEqualTo(200);
		this.journal.await("late");
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(DELAY);
	}

	@Test
	void aTaskThatWaitsForItsDelayHasAPlace() {
		assertThat(enqueue(message("close", "late").withDelay(Duration.ofDays(1)))).isTrue();
		assertThat(this.executors.state("closed")).matches((state) -> state.running() == 0 && state.queued() == 1);
		assertThat(this.executors.get("closed").close()).isEqualTo(1);
	}

	@Test
	void ofTasksWithOneNameAndKeyOneIsThereAtATime() {
		assertThat(enqueue(message("wait", "first").withKey("key"))).isTrue();
		this.journal.await("waits at end");
		assertThat(enqueue(message("wait", "second").withKey("key"))).isFalse();
		assertThat(enqueue(message("note", "another name").withKey("key"))).isTrue();
		assertThat(enqueue(message("note", "another key").withKey("other"))).isTrue();
		finish();
		assertThat(enqueue(message("wait", "third").withKey("key"))).isTrue();
		finish();
		assertThat(this.journal.entries()).contains("first", "another name", "another key", "third")
			.doesNotContain("second");
	}

	@Test
	void aRequestHearsThatItsTaskIsThereAlready() {
		assertThat(enqueue(message("wait", "first").withKey("mine"))).isTrue();
		this.client.get().uri("/mine").exchange().expectStatus().isOk().expectBody(Boolean.class).isEqualTo(false);
		finish();
		this.client.get().uri("/mine").exchange().expectStatus().isOk().expectBody(Boolean.class).isEqualTo(true);
		finish();
		assertThat(this.journal.entries()).contains("first", "mine");
	}

	@Test
	void aKeyIsFreeWhenItsRequestHasFailed() {
		assertThat(get("/mine/failing")).isEqualTo(409);
		this.executors.idle().block(Duration.ofSeconds(60));
		assertThat(enqueue(message("wait", "after").withKey("mine"))).isTrue();
		finish();
		assertThat(this.journal.entries()).contains("after").doesNotContain("mine");
	}

	@Test
	void aKeyIsFreeWhenItsTaskIsGivenUp() {
		assertThat(enqueue(message("fail", "first").withKey("failing"))).isTrue();
		finish();
		assertThat(enqueue(message("fail", "second").withKey("failing"))).isTrue();
		finish();
		assertThat(this.journal.entries()).containsSubsequence("first at attempt 1 of failing",
				"first at attempt 2 of failing", "second at attempt 1 of failing", "second at attempt 2 of failing");
	}

	@Test
	void aKeyIsFreeWhenItsTaskWasRefused() {
		assertThat(enqueue(message("only", "first"))).isTrue();
		assertThatExceptionOfType(HttpException.class)
			.isThrownBy(() -> enqueue(message("only", "refused").withKey("key")))
			.satisfies((ex) -> assertThat(ex.getStatusCode().value()).isEqualTo(503));
		finish();
		assertThat(enqueue(message("only", "second").withKey("key"))).isTrue();
		finish();
		assertThat(this.journal.entries()).contains("first", "second").doesNotContain("refused");
	}

	@Test
	void aKeyIsFreeWhenNobodyWaitsForAPlaceAnyMore() {
		assertThat(enqueue(message("queue", "first"))).isTrue();
		Disposable waiting = this.queue.enqueue(message("queue", "left").withKey("key")).subscribe();
		Awaitility.await().until(() -> this.executors.state("patient").waitingCallers() == 1);
		waiting.dispose();
		finish();
		assertThat(enqueue(message("queue", "second").withKey("key"))).isTrue();
		finish();
		assertThat(this.journal.entries()).contains("first", "second").doesNotContain("left");
	}

	@Test
	void theNewestVersionThatTakesThePayloadExecutes() {
		assertThat(this.queue.enqueue("versioned", 1).block()).isTrue();
		assertThat(this.queue.enqueue("versioned", "text").block()).isTrue();
		this.executors.idle().block(Duration.ofSeconds(60));
		assertThat(this.journal.entries()).contains("version 2 takes 1", "version 1 takes text");
	}

	@Test
	void aTaskThatNobodyTakesIsAnError() {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> this.queue.enqueue("nobody", "text").block())
			.withMessage("There is no @TaskHandler(\"nobody\") that takes java.lang.String");
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> enqueue(TaskMessage.of("note", null)))
			.withMessage("There is no @TaskHandler(\"note\") that takes no payload");
	}

	@Test
	void aTaskWithACronExpressionRunsAtItsTimes() {
		int before = this.handlers.ticks.get();
		Awaitility.await().until(() -> this.handlers.ticks.get() >= before + 2);
	}

	private boolean enqueue(TaskMessage message) {
		return Boolean.TRUE.equals(this.queue.enqueue(message).block(Duration.ofSeconds(60)));
	}

	private static TaskMessage message(String name, String text) {
		return TaskMessage.of(name, text);
	}

	private int get(String path) {
		return this.client.get().uri(path).exchange().expectBody().returnResult().getStatus().value();
	}

	@ApiRouter
	static class Handlers {

		private final Journal journal;

		private final AtomicInteger ticks = new AtomicInteger();

		Handlers(Journal journal) {
			this.journal = journal;
		}

		@Get("/delayed")
		String delayed(BackgroundTasks tasks) {
			tasks.enqueue(message("note", "late").withDelay(DELAY));
			return "answer";
		}

		@Get("/mine")
		Mono<Boolean> mine(BackgroundTasks tasks) {
			return tasks.enqueue(message("wait", "mine").withKey("mine"));
		}

		@Get("/mine/failing")
		Mono<Boolean> mineFailing(BackgroundTasks tasks) {
			return mine(tasks).then(HttpException.conflict("Fails on purpose").asMono());
		}

		@TaskHandler("note")
		void note(String text) {
			this.journal.add(text);
		}

		@TaskHandler("wait")
		void waitAtEnd(String text) {
			this.journal.add(text);
			this.journal.insistAt("end");
		}

		@TaskHandler(value = "close", executor = "closed")
		void close(String text) {
			this.journal.add(text);
		}

		@TaskHandler(value = "only", executor = "single")
		void only(String text) {
			waitAtEnd(text);
		}

		@TaskHandler(value = "queue", executor = "patient")
		Mono<Void> queue(String text) {
			return Mono.<Void>fromRunnable(() -> this.journal.add(text)).then(this.journal.opened("end"));
		}

		@TaskHandler(value = "fail", executor = "retrying")
		void fail(TaskExecution execution, String text) {
			this.journal.add(text + " at attempt " + execution.attempt() + " of " + execution.key());
			throw new IllegalStateException("Fails on purpose");
		}

		@TaskHandler("versioned")
		void versioned(String text) {
			this.journal.add("version 1 takes " + text);
		}

		@TaskHandler(value = "versioned", version = 2)
		void versioned(int number) {
			this.journal.add("version 2 takes " + number);
		}

		@TaskHandler(value = "tick", cron = "* * * * * *")
		void tick() {
			this.ticks.incrementAndGet();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Handlers.class)
	static class Application {

		@Bean
		Journal journal() {
			return new Journal();
		}

	}

}
