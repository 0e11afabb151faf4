package io.github.fastapispring.task;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.TaskHandler;
import io.github.fastapispring.TaskQueue;
import io.github.fastapispring.dependency.Journal;
import io.github.fastapispring.dependency.RawClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When the tasks of a request run, in what order, and when they do not.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "fastapi.tasks.executors.mail.concurrency=1" })
@AutoConfigureWebTestClient(timeout = "60s")
class BackgroundTasksTests {

	@LocalServerPort
	private int port;

	@Autowired
	private WebTestClient client;

	@Autowired
	private Journal journal;

	@Autowired
	private TaskExecutors executors;

	@Autowired
	private TaskQueue queue;

	@BeforeEach
	void clear() {
		this.journal.clear();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/reactive", "/plain", "/controller" })
	void aTaskRunsAfterTheResponse(String path) {
		get(path);
		assertThat(this.journal.entries()).isEmpty();
		this.journal.open("answered");
		this.journal.await("task");
	}

	@Test
	void tasksOfProvidersAndHandlerRunInTheOrderInWhichTheyWereAdded() {
		get("/order");
		assertThat(this.journal.await("third")).containsExactly("close", "first", "second", "third");
	}

	@Test
	void aTaskThatFailsStopsNoOther() {
		get("/one-fails");
		assertThat(this.journal.await("second")).containsExactly("first fails", "second");
	}

	@ParameterizedTest
	@CsvSource({ "/fails, 500", "/refuses, 409", "/end-fails, 500", "/unserializable, 500" })
	void onlyATaskThatIsAlwaysToRunRunsWhenTheRequestFailed(String path, int status) {
		this.client.get().uri(path).exchange().expectStatus().isEqualTo(status).expectBody();
		this.executors.idle().block();
		assertThat(this.journal.await("always")).doesNotContain("task");
	}

	@Test
	void workThatIsAddedInATeardownOrByATaskRuns() {
		get("/late");
		assertThat(this.journal.await("added by a task")).containsExactly("close", "added by an end",
				"added by a task");
	}

	@Test
	void everyKindOfWorkRuns() {
		get("/kinds");
		assertThat(this.journal.await("mono")).containsExactly("runnable", "callable", "mono");
	}

	@Test
	void aTaskOfAClientThatHasGoneMeanwhileRuns() throws IOException {
		leave("/slow-end", "waits at end");
		this.journal.await("disconnect");
		this.journal.open("end");
		assertThat(this.journal.await("task")).contains("close");
	}

	@Test
	void noTaskRunsWhenTheClientHasGoneBeforeTheHandlerHasSucceeded() throws IOException {
		leave("/slow-handler", "waits");
		this.journal.await("close");
		this.executors.idle().block();
		assertThat(this.journal.entries()).doesNotContain("task");
	}

	@Test
	void whoeverWaitsForTheRequestFindsItsTasksBegun() {
		this.client.get().uri("/refuses-observed").exchange().expectStatus().isEqualTo(409).expectBody();
		assertThat(this.journal.await("always")).contains("1 open at the end of the request");
	}

	@Test
	void anExecutorThatIsNotConfiguredIsAnErrorOfTheHandler() {
		this.client.get().uri("/unknown-executor").exchange().expectStatus().isEqualTo(500).expectBody();
		this.executors.idle().block();
		assertThat(this.journal.entries()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/enqueue-subscribed", "/enqueue-unsubscribed" })
	void aTaskThatIsEnqueuedReachesItsHandler(String path) {
		get(path);
		assertThat(this.journal.await("mail to ada")).containsOnlyOnce("mail to ada");
	}

	@Test
	void aTaskIsEnqueuedOutsideOfARequest() {
		assertThat(this.queue.enqueue("mail", new Mail("alan")).block()).isTrue();
		this.journal.await("mail to alan");
	}

	private void leave(String path, String entry) throws IOException {
		RawClient client = RawClient.get(this.port, path);
		this.journal.await(entry);
		client.close();
	}

	private void get(String path) {
		this.client.get().uri(path).exchange().expectStatus().isOk().expectBody();
	}

	record Mail(String to) {

	}

	record Unit() {

	}

	record LateUnit() {

	}

	record SlowEnd() {

	}

	record EndFails() {

	}

	static class Unserializable {

		public String getValue() {
			throw new IllegalStateException("no value");
		}

	}

	@Component
	static class Dependencies {

		private final Journal journal;

		Dependencies(Journal journal) {
			this.journal = journal;
		}

		@Provides
		Resource<Unit> unit(BackgroundTasks tasks) {
			tasks.add("first", () -> this.journal.add("first"));
			return Resource.of(new Unit()).onClose((unit) -> this.journal.add("close"));
		}

		@Provides
		Resource<LateUnit> lateUnit(BackgroundTasks tasks) {
			return Resource.of(new LateUnit()).onClose((unit) -> {
				this.journal.add("close");
				tasks.add("late", () -> {
					this.journal.add("added by an end");
					tasks.add("later", () -> this.journal.add("added by a task"));
				});
			});
		}

		@Provides
		Resource<SlowEnd> slowEnd() {
			return Resource.of(new SlowEnd())
				.onSuccess((unit) -> this.journal.insistAt("end"))
				.onClose((unit) -> this.journal.add("close"));
		}

		@Provides
		Resource<EndFails> endFails() {
			return Resource.of(new EndFails()).onSuccess((unit) -> {
				throw new IllegalStateException("The end fails");
			});
		}

		@TaskHandler("mail")
		void send(Mail mail) {
			this.journal.add("mail to " + mail.to());
		}

	}

	@ApiRouter
	static class Router {

		private final Journal journal;

		Router(Journal journal) {
			this.journal = journal;
		}

		@Get("/reactive")
		Mono<String> reactive(BackgroundTasks tasks) {
			return Mono.fromSupplier(() -> {
				tasks.add("task",
						() -> this.journal.opened("answered").doOnSuccess((none) -> this.journal.add("task")));
				return "answer";
			});
		}

		@Get("/plain")
		String plain(BackgroundTasks tasks) {
			tasks.add("task", () -> this.journal.opened("answered").doOnSuccess((none) -> this.journal.add("task")));
			return "answer";
		}

		@Get("/order")
		String order(@Depends Unit unit, BackgroundTasks tasks) {
			tasks.on("mail").add("second", () -> this.journal.add("second"));
			tasks.add("third", () -> this.journal.add("third"));
			return "answer";
		}

		@Get("/one-fails")
		String oneFails(BackgroundTasks tasks) {
			tasks.add("first", () -> {
				this.journal.add("first fails");
				throw new IllegalStateException("Fails on purpose");
			});
			tasks.add("second", () -> this.journal.add("second"));
			return "answer";
		}

		@Get("/fails")
		Mono<String> fails(BackgroundTasks tasks) {
			addBoth(tasks);
			return Mono.error(new IllegalStateException("Fails on purpose"));
		}

		@Get("/refuses")
		String refuses(BackgroundTasks tasks) {
			addBoth(tasks);
			throw HttpException.conflict("Refused");
		}

		@Get("/refuses-observed")
		String refusesObserved(BackgroundTasks tasks) {
			tasks.always()
				.add("always", () -> this.journal.opened("1 open at the end of the request")
					.doOnSuccess((none) -> this.journal.add("always")));
			throw HttpException.conflict("Refused");
		}

		@Get("/end-fails")
		String endFails(@Depends EndFails unit, BackgroundTasks tasks) {
			addBoth(tasks);
			return "answer";
		}

		@Get("/unserializable")
		Object unserializable(BackgroundTasks tasks) {
			addBoth(tasks);
			return new Unserializable();
		}

		@Get("/slow-end")
		String slowEnd(@Depends SlowEnd unit, BackgroundTasks tasks) {
			tasks.add("task", () -> this.journal.add("task"));
			return "answer";
		}

		@Get("/slow-handler")
		Mono<String> slowHandler(@Depends Unit unit, BackgroundTasks tasks) {
			tasks.add("task", () -> this.journal.add("task"));
			this.journal.add("waits");
			return Mono.never();
		}

		@Get("/late")
		String late(@Depends LateUnit unit) {
			return "answer";
		}

		@Get("/kinds")
		String kinds(BackgroundTasks tasks) {
			tasks.add("runnable", () -> {
				this.journal.add("runnable");
			});
			tasks.add("callable", () -> {
				this.journal.add("callable");
				return Map.of();
			});
			tasks.add("mono", () -> Mono.fromRunnable(() -> this.journal.add("mono")));
			return "answer";
		}

		@Get("/unknown-executor")
		String unknownExecutor(BackgroundTasks tasks) {
			tasks.add("task", () -> this.journal.add("task"));
			tasks.on("nobody").add("task", () -> this.journal.add("task"));
			return "answer";
		}

		@Get("/enqueue-subscribed")
		Mono<String> enqueueSubscribed(BackgroundTasks tasks) {
			return tasks.enqueue("mail", new Mail("ada")).thenReturn("answer");
		}

		@Get("/enqueue-unsubscribed")
		String enqueueUnsubscribed(BackgroundTasks tasks) {
			tasks.enqueue("mail", new Mail("ada"));
			return "answer";
		}

		private void addBoth(BackgroundTasks tasks) {
			tasks.add("task", () -> this.journal.add("task"));
			tasks.always().add("always", () -> this.journal.add("always"));
		}

	}

	@RestController
	static class Controller {

		private final Journal journal;

		Controller(Journal journal) {
			this.journal = journal;
		}

		@GetMapping("/controller")
		String controller(BackgroundTasks tasks) {
			tasks.add("task", () -> this.journal.opened("answered").doOnSuccess((none) -> this.journal.add("task")));
			return "answer";
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, Controller.class, Dependencies.class })
	static class Application {

		@Bean
		Journal journal() {
			return new Journal();
		}

		@Bean
		WebFilter openTasks(Journal journal, TaskExecutors executors) {
			return (exchange, chain) -> exchange.getRequest().getPath().value().endsWith("observed")
					? chain.filter(exchange).doOnTerminate(() -> {
						ExecutorState state = executors.state(TaskExecutors.DEFAULT);
						journal.add(state.running() + state.queued() + " open at the end of the request");
					}) : chain.filter(exchange);
		}

		@Bean
		WebFilter disconnects(Journal journal) {
			return (exchange, chain) -> chain.filter(exchange).doOnCancel(() -> journal.add("disconnect"));
		}

	}

}
