package io.github.fastapispring.task;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.TaskExecution;
import io.github.fastapispring.TaskFailure;
import io.github.fastapispring.TaskHandler;
import io.github.fastapispring.TaskMessage;
import io.github.fastapispring.dependency.Journal;
import io.github.fastapispring.dependency.RawClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many tasks an executor runs at a time, and what becomes of those for which it has
 * no place. But for the last one, an executor here runs one task while another waits.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
		"fastapi.tasks.executors.rejecting.concurrency=1", "fastapi.tasks.executors.rejecting.queue-capacity=1",
		"fastapi.tasks.executors.waiting.concurrency=1", "fastapi.tasks.executors.waiting.queue-capacity=1",
		"fastapi.tasks.executors.waiting.overflow=caller-waits", "fastapi.tasks.executors.dropping.concurrency=1",
		"fastapi.tasks.executors.dropping.queue-capacity=1", "fastapi.tasks.executors.dropping.overflow=drop-oldest",
		"fastapi.tasks.executors.one.concurrency=1", "fastapi.tasks.executors.one.queue-capacity=0",
		"fastapi.tasks.executors.one.overflow=caller-waits", "fastapi.tasks.executors.other.concurrency=1",
		"fastapi.tasks.executors.other.queue-capacity=0", "fastapi.tasks.executors.other.overflow=caller-waits",
		"fastapi.tasks.executors.lone.concurrency=1", "fastapi.tasks.executors.lone.queue-capacity=0",
		"fastapi.tasks.executors.lone.overflow=drop-oldest", "fastapi.tasks.executors.three.concurrency=3" })
@AutoConfigureWebTestClient(timeout = "60s")
@ExtendWith(OutputCaptureExtension.class)
class TaskOverflowTests {

	@LocalServerPort
	private int port;

	@Autowired
	private WebTestClient client;

	@Autowired
	private Journal journal;

	@Autowired
	private HeardTasks heard;

	@Autowired
	private TaskExecutors executors;

	@Autowired
	private TaskReports reports;

	@BeforeEach
	void clear() {
		this.journal.clear();
		this.heard.clear();
	}

	@AfterEach
	void everyPlaceIsFree() {
		this.executors.idle().block(Duration.ofSeconds(60));
		assertThat(this.executors.states())
			.allMatch((state) -> state.running() == 0 && state.queued() == 0 && state.waitingCallers() == 0);
	}

	@Test
	void aRequestIsRefusedBeforeItsResourcesAreCommitted() {
		fill("rejecting");
		this.client.get()
			.uri("/rejecting/third")
			.exchange()
			.expectStatus()
			.isEqualTo(503)
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_JSON)
			.expectBody()
			.json("{\"detail\": \"Too many background tasks are waiting\"}");
		this.journal.await("third closed");
		openAll("first", "second");
		assertThat(this.journal.entries()).containsSubsequence("third rolled back", "third closed")
			.doesNotContain("third committed", "waits at third");
		assertThat(this.heard.failures()).singleElement().satisfies((failure) -> {
			assertThat(failure.outcome()).isEqualTo(TaskFailure.Outcome.REJECTED);
			assertThat(failure.executor()).isEqualTo("rejecting");
			assertThat(failure.task()).isEqualTo("third");
			assertThat(failure.origin()).isEqualTo("GET /{executor}/{task} (Router.hold)");
			assertThat(failure.attempt()).isZero();
			assertThat(failure.error()).isNull();
		});
		assertThat(this.reports.failures()).startsWith(this.heard.failures().get(0));
		assertThat(this.heard.successes()).containsExactly("rejecting/first", "rejecting/second");
	}

	@Test
	void aRequestIsTakenAgainWhenATaskIsDone() {
		fill("rejecting");
		assertThat(get("/rejecting/third")).isEqualTo(503);
		this.journal.open("first");
		this.journal.await("waits at second");
		assertThat(get("/rejecting/fourth")).isEqualTo(200);
		openAll("second", "fourth");
		assertThat(this.heard.successes()).endsWith("rejecting/fourth");
	}

	@Test
	void whatARefusedRequestAddedElsewhereDoesNotRun() {
		fill("rejecting");
		assertThat(get("/then/rejecting/third")).isEqualTo(503);
		openAll("first", "second");
		assertThat(this.journal.entries()).doesNotContain("before third", "after third");
	}

	@Test
	void aRequestWaitsForAPlace() throws IOException {
		fill("waiting");
		try (RawClient third = RawClient.get(this.port, "/waiting/third")) {
			awaitCallers("waiting", 1);
			this.journal.open("first");
			assertThat(third.status()).isEqualTo(200);
		}
		openAll("second", "third");
		assertThat(this.journal.entries()).containsSubsequence("leaves first", "third committed", "third closed");
		assertThat(this.heard.successes()).containsExactly("waiting/first", "waiting/second", "waiting/third");
		assertThat(this.heard.failures()).isEmpty();
	}

	@Test
	void aClientThatLeavesGivesItsTurnUp() throws IOException {
		fill("waiting");
		RawClient third = RawClient.get(this.port, "/waiting/third");
		awaitCallers("waiting", 1);
		try (RawClient fourth = RawClient.get(this.port, "/waiting/fourth")) {
			awaitCallers("waiting", 2);
			third.close();
			this.journal.await("third closed");
			awaitCallers("waiting", 1);
			this.journal.open("first");
			assertThat(fourth.status()).isEqualTo(200);
		}
		openAll("second", "fourth");
		assertThat(this.journal.entries()).doesNotContain("third committed", "waits at third");
	}

	@Test
	void aRequestWithMoreTasksThanPlacesIsAnswered() {
		assertThat(get("/many/waiting")).isEqualTo(200);
		assertThat(this.journal.await("task 4")).containsExactly("task 1", "task 2", "task 3", "task 4");
	}

	@Test
	void requestsThatWaitForTwoExecutorsDoNotWaitForEachOther() throws IOException {
		assertThat(get("/one/held")).isEqualTo(200);
		assertThat(get("/other/kept")).isEqualTo(200);
		try (RawClient forth = RawClient.get(this.port, "/both/one/other");
				RawClient back = RawClient.get(this.port, "/both/other/one")) {
			Awaitility.await().until(() -> callers("one") + callers("other") == 2);
			this.journal.open("held");
			this.journal.await("leaves held");
			this.journal.open("kept");
			assertThat(forth.status()).isEqualTo(200);
			assertThat(back.status()).isEqualTo(200);
		}
	}

	@Test
	void theTaskThatWaitsLongestIsDroppedAndReported(CapturedOutput output) {
		fill("dropping");
		assertThat(get("/dropping/third")).isEqualTo(200);
		openAll("first", "third");
		assertThat(this.journal.entries()).doesNotContain("waits at second");
		assertThat(this.heard.failures()).singleElement().satisfies((failure) -> {
			assertThat(failure.outcome()).isEqualTo(TaskFailure.Outcome.DROPPED);
			assertThat(failure.executor()).isEqualTo("dropping");
			assertThat(failure.task()).isEqualTo("second");
			assertThat(failure.attempt()).isZero();
		});
		assertThat(output).contains("Task second of GET /{executor}/{task} (Router.hold) on executor dropping was "
				+ "dropped for a newer one: the queue is full");
		assertThat(this.heard.successes()).containsExactly("dropping/first", "dropping/third");
	}

	@Test
	void theOtherTasksOfARequestRunWhenOneIsDropped() {
		assertThat(get("/dropping/first")).isEqualTo(200);
		this.journal.await("waits at first");
		assertThat(get("/then/dropping/second")).isEqualTo(200);
		this.journal.await("before second");
		assertThat(this.journal.entries()).doesNotContain("after second");
		assertThat(get("/dropping/third")).isEqualTo(200);
		this.journal.await("after second");
		openAll("first", "third");
		assertThat(this.journal.entries()).doesNotContain("waits at second");
	}

	@Test
	void aTaskIsDroppedWhoseRequestIsNotOver() throws IOException {
		assertThat(get("/dropping/first")).isEqualTo(200);
		this.journal.await("waits at first");
		try (RawClient second = RawClient.get(this.port, "/slow/second")) {
			this.journal.await("waits at end");
			assertThat(get("/dropping/third")).isEqualTo(200);
			assertThat(this.heard.failures()).extracting(TaskFailure::task).containsExactly("second");
			this.journal.open("end");
			assertThat(second.status()).isEqualTo(200);
		}
		openAll("first", "third");
		assertThat(this.journal.entries()).doesNotContain("waits at second");
	}

	@Test
	void aTaskThatRunsIsNotDropped() {
		assertThat(get("/lone/first")).isEqualTo(200);
		this.journal.await("waits at first");
		assertThat(get("/lone/second")).isEqualTo(503);
		openAll("first");
		assertThat(this.heard.failures()).extracting(TaskFailure::outcome)
			.containsExactly(TaskFailure.Outcome.REJECTED);
		assertThat(this.heard.successes()).containsExactly("lone/first");
	}

	@Test
	void aTaskThatIsStoredIsNotDropped(@Autowired TaskHandlers handlers) throws Exception {
		assertThat(get("/dropping/first")).isEqualTo(200);
		this.journal.await("waits at first");
		TaskMessage message = TaskMessage.of("stored", "stored task");
		CompletableFuture<Void> stored = this.executors
			.run(handlers.find(message), message.payload(), new TaskExecution(message.name(), message.key(), 1), null)
			.toFuture();
		assertThat(get("/dropping/second")).isEqualTo(503);
		openAll("first");
		stored.get(60, TimeUnit.SECONDS);
		assertThat(this.journal.entries()).contains("stored task");
		assertThat(this.heard.failures()).extracting(TaskFailure::outcome)
			.containsExactly(TaskFailure.Outcome.REJECTED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/plain", "/reactive" })
	void noMoreTasksRunAtATimeThanAreConfigured(String path) {
		AtomicInteger most = new AtomicInteger();
		IntStream.range(0, 30).forEach((i) -> assertThat(get("/counted" + path)).isEqualTo(200));
		this.journal.await(3);
		assertThat(this.executors.state("three"))
			.matches((state) -> state.running() == 3 && state.queued() == 27 && !state.isFull());
		this.journal.open("counted");
		this.executors.idle().block(Duration.ofSeconds(60));
		int running = 0;
		for (String entry : this.journal.entries()) {
			running += entry.equals("begin") ? 1 : -1;
			most.accumulateAndGet(running, Math::max);
		}
		assertThat(this.journal.entries()).hasSize(60);
		assertThat(most).hasValue(3);
	}

	/** One task runs, one waits. */
	private void fill(String executor) {
		assertThat(get("/" + executor + "/first")).isEqualTo(200);
		this.journal.await("waits at first");
		assertThat(get("/" + executor + "/second")).isEqualTo(200);
		assertThat(this.executors.state(executor)).matches(ExecutorState::isFull);
	}

	private int get(String path) {
		return this.client.get()
			.uri(path)
			.header(HttpHeaders.CONNECTION, "close")
			.exchange()
			.expectBody()
			.returnResult()
			.getStatus()
			.value();
	}

	private void openAll(String... gates) {
		List.of(gates).forEach(this.journal::open);
		this.executors.idle().block(Duration.ofSeconds(60));
	}

	private void awaitCallers(String executor, int number) {
		Awaitility.await().until(() -> callers(executor), Predicate.isEqual(number));
	}

	private int callers(String executor) {
		return this.executors.state(executor).waitingCallers();
	}

	record Unit() {

	}

	record SlowEnd() {

	}

	@Component
	static class Dependencies {

		private final Journal journal;

		Dependencies(Journal journal) {
			this.journal = journal;
		}

		@Provides
		Resource<Unit> unit(String task) {
			return Resource.of(new Unit())
				.onSuccess((unit) -> this.journal.add(task + " committed"))
				.onError((unit, error) -> this.journal.add(task + " rolled back"))
				.onClose((unit) -> this.journal.add(task + " closed"));
		}

		@Provides
		Resource<SlowEnd> slowEnd() {
			return Resource.of(new SlowEnd()).onSuccess((unit) -> this.journal.waitAt("end"));
		}

	}

	@ApiRouter
	static class Router {

		private final Journal journal;

		Router(Journal journal) {
			this.journal = journal;
		}

		@Get("/{executor}/{task}")
		String hold(String executor, String task, @Depends Unit unit, BackgroundTasks tasks) {
			tasks.on(executor).add(task, () -> this.journal.insistAt(task));
			return "answer";
		}

		@Get("/then/{executor}/{task}")
		String holdAndGoOn(String executor, String task, BackgroundTasks tasks) {
			tasks.add("before", () -> this.journal.add("before " + task));
			tasks.on(executor).add(task, () -> this.journal.insistAt(task));
			tasks.add("after", () -> this.journal.add("after " + task));
			return "answer";
		}

		@Get("/slow/{task}")
		String holdSlowly(String task, @Depends SlowEnd end, BackgroundTasks tasks) {
			tasks.on("dropping").add(task, () -> this.journal.insistAt(task));
			return "answer";
		}

		@TaskHandler(value = "stored", executor = "dropping")
		void stored(String text) {
			this.journal.add(text);
		}

		@Get("/many/{executor}")
		String many(String executor, BackgroundTasks tasks) {
			IntStream.rangeClosed(1, 4)
				.forEach((i) -> tasks.on(executor).add("many", () -> this.journal.add("task " + i)));
			return "answer";
		}

		@Get("/both/{first}/{second}")
		String both(String first, String second, BackgroundTasks tasks) {
			tasks.on(first).add("both", () -> this.journal.add("on " + first));
			tasks.on(second).add("both", () -> this.journal.add("on " + second));
			return "answer";
		}

		@Get("/counted/plain")
		String plain(BackgroundTasks tasks) {
			tasks.on("three").add("counted", () -> {
				this.journal.add("begin");
				this.journal.opened("counted").toFuture().join();
				this.journal.add("end");
			});
			return "answer";
		}

		@Get("/counted/reactive")
		String reactive(BackgroundTasks tasks) {
			tasks.on("three")
				.add("counted",
						() -> Mono.<Void>fromRunnable(() -> this.journal.add("begin"))
							.then(this.journal.opened("counted"))
							.then(Mono.<Void>fromRunnable(() -> this.journal.add("end"))));
			return "answer";
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, Dependencies.class })
	static class Application {

		@Bean
		Journal journal() {
			return new Journal();
		}

		@Bean
		HeardTasks heard() {
			return new HeardTasks();
		}

	}

}
