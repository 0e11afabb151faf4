package io.github.fastapispring.task;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Get;
import io.github.fastapispring.TaskFailure;
import io.github.fastapispring.TaskListener;
import io.github.fastapispring.dependency.Journal;
import io.github.fastapispring.error.ApiExceptionHandler;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many more requests than an executor has places: each is answered as its overflow says,
 * each task has an end, and memory does not grow.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
		"fastapi.tasks.executors.rejecting.concurrency=10", "fastapi.tasks.executors.rejecting.queue-capacity=100",
		"fastapi.tasks.executors.dropping.concurrency=10", "fastapi.tasks.executors.dropping.queue-capacity=100",
		"fastapi.tasks.executors.dropping.overflow=drop-oldest", "fastapi.tasks.executors.waiting.concurrency=10",
		"fastapi.tasks.executors.waiting.queue-capacity=100", "fastapi.tasks.executors.waiting.overflow=caller-waits" })
class OverloadTests {

	private static final List<Logger> LOGGERS = Stream.of(TaskReports.class, ApiExceptionHandler.class)
		.map((type) -> (Logger) LoggerFactory.getLogger(type))
		.toList();

	private static final int PLACES = 110;

	private static final int FIRST_REQUESTS = 1_000;

	private static final int OTHER_REQUESTS = 4_000;

	private static final int REQUESTS = FIRST_REQUESTS + OTHER_REQUESTS;

	private static final int CLIENTS = 50;

	/** A task that stayed would keep its request, which takes more. */
	private static final long BYTES_FOR_A_REQUEST = 500;

	private final HttpClient client = HttpClient.newHttpClient();

	private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

	@LocalServerPort
	private int port;

	@Autowired
	private Journal journal;

	@Autowired
	private Counts counts;

	@Autowired
	private TaskExecutors executors;

	@AfterAll
	static void speakAgain() {
		LOGGERS.forEach((logger) -> logger.setLevel(null));
	}

	@BeforeEach
	void clear() {
		this.journal.clear();
	}

	/** Each of thousands of refusals has a line of both. */
	@BeforeEach
	void silence() {
		LOGGERS.forEach((logger) -> logger.setLevel(Level.OFF));
	}

	@AfterEach
	void end() {
		this.journal.open("gate");
		this.clients.shutdownNow();
	}

	@Test
	void requestsWithoutAPlaceAreRefused() throws Exception {
		assertFlat("rejecting");
		assertThat(this.counts.of("rejecting 200")).isEqualTo(PLACES);
		assertThat(this.counts.of("rejecting 503 {\"detail\":\"Too many background tasks are waiting\"}"))
			.isEqualTo(REQUESTS - PLACES);
		finish();
		assertThat(this.counts.of("rejecting SUCCESS")).isEqualTo(PLACES);
		assertThat(this.counts.of("rejecting REJECTED")).isEqualTo(REQUESTS - PLACES);
		assertThat(this.counts.of("rejecting done")).isEqualTo(PLACES);
	}

	@Test
	void tasksThatWaitLongestAreDropped() throws Exception {
		assertFlat("dropping");
		assertThat(this.counts.of("dropping 200")).isEqualTo(REQUESTS);
		finish();
		assertThat(this.counts.of("dropping SUCCESS")).isEqualTo(PLACES);
		assertThat(this.counts.of("dropping DROPPED")).isEqualTo(REQUESTS - PLACES);
		assertThat(this.counts.of("dropping done")).isEqualTo(PLACES);
	}

	@Test
	void requestsWaitUntilThereIsAPlace() throws Exception {
		CompletableFuture<Void> first = send("waiting", FIRST_REQUESTS);
		Awaitility.await().until(() -> this.executors.state("waiting").waitingCallers() == CLIENTS);
		assertFull("waiting");
		assertThat(this.counts.of("waiting 200")).isEqualTo(PLACES);
		this.journal.open("gate");
		first.join();
		finish();
		long before = usedMemory();
		send("waiting", OTHER_REQUESTS).join();
		finish();
		assertThat(usedMemory() - before).isLessThan(OTHER_REQUESTS * BYTES_FOR_A_REQUEST);
		assertThat(this.counts.of("waiting 200")).isEqualTo(REQUESTS);
		assertThat(this.counts.of("waiting SUCCESS")).isEqualTo(REQUESTS);
		assertThat(this.counts.of("waiting done")).isEqualTo(REQUESTS);
	}

	private void assertFlat(String executor) throws Exception {
		send(executor, FIRST_REQUESTS).join();
		assertFull(executor);
		long before = usedMemory();
		send(executor, OTHER_REQUESTS).join();
		assertFull(executor);
		assertThat(usedMemory() - before).isLessThan(OTHER_REQUESTS * BYTES_FOR_A_REQUEST);
	}

	private void assertFull(String executor) {
		assertThat(this.executors.state(executor)).matches((state) -> state.running() == 10 && state.queued() == 100);
	}

	private void finish() {
		this.journal.open("gate");
		this.executors.idle().block(Duration.ofSeconds(60));
	}

	private CompletableFuture<Void> send(String executor, int requests) {
		return CompletableFuture.allOf(IntStream.range(0, requests)
			.mapToObj((i) -> CompletableFuture.runAsync(() -> send(executor), this.clients))
			.toArray(CompletableFuture[]::new));
	}

	private void send(String executor) {
		URI uri = URI.create("http://localhost:" + this.port + "/" + executor);
		try {
			HttpResponse<String> answer = this.client
				.send(HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
			this.counts
				.add(executor + " " + answer.statusCode() + ((answer.statusCode() != 200) ? " " + answer.body() : ""));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The least of some, since one collection leaves what the next one takes. */
	private static long usedMemory() {
		return LongStream.range(0, 5).map((i) -> {
			System.gc();
			return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
		}).min().orElseThrow();
	}

	/**
	 * How often something happened.
	 */
	static class Counts implements TaskListener {

		private final Map<String, Long> counts = new ConcurrentHashMap<>();

		void add(String what) {
			this.counts.merge(what, 1L, Long::sum);
		}

		long of(String what) {
			return this.counts.getOrDefault(what, 0L);
		}

		@Override
		public void onSuccess(String executor, String task) {
			add(executor + " SUCCESS");
		}

		@Override
		public void onFailure(TaskFailure failure) {
			add(failure.executor() + " " + failure.outcome());
		}

	}

	@ApiRouter
	static class Router {

		private final Journal journal;

		private final Counts counts;

		Router(Journal journal, Counts counts) {
			this.journal = journal;
			this.counts = counts;
		}

		@Get("/{executor}")
		String add(String executor, BackgroundTasks tasks) {
			tasks.on(executor).add("task", () -> {
				this.journal.opened("gate").block(Duration.ofSeconds(60));
				this.counts.add(executor + " done");
			});
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
		Counts counts() {
			return new Counts();
		}

	}

}
