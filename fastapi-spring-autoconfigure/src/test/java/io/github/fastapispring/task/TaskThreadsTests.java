package io.github.fastapispring.task;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Get;
import io.github.fastapispring.dependency.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On which threads the tasks of an executor run.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "fastapi.tasks.executors.named.concurrency=1", "fastapi.tasks.executors.qualified.concurrency=1",
				"fastapi.tasks.executors.own.concurrency=1" })
@AutoConfigureWebTestClient(timeout = "60s")
class TaskThreadsTests {

	@Autowired
	private WebTestClient client;

	@Autowired
	private Journal journal;

	@BeforeEach
	void clear() {
		this.journal.clear();
	}

	@ParameterizedTest
	@CsvSource({ "default, task-default-", "own, task-own-", "named, by-name-", "qualified, by-qualifier-" })
	void plainWorkRunsOnTheThreadsOfItsExecutor(String executor, String prefix) {
		assertThat(threadOf("/plain/" + executor)).startsWith(prefix);
	}

	@ParameterizedTest
	@CsvSource({ "default", "named", "qualified" })
	void reactiveWorkTakesNoThread(String executor) {
		assertThat(threadOf("/reactive/" + executor)).startsWith("parallel-");
	}

	private String threadOf(String path) {
		this.client.get().uri(path).exchange().expectStatus().isOk().expectBody();
		return this.journal.await(1).get(0);
	}

	@ApiRouter
	static class Router {

		private final Journal journal;

		Router(Journal journal) {
			this.journal = journal;
		}

		@Get("/plain/{executor}")
		String plain(String executor, BackgroundTasks tasks) {
			tasks.on(executor).add("plain", () -> this.journal.add(Thread.currentThread().getName()));
			return "answer";
		}

		@Get("/reactive/{executor}")
		String reactive(String executor, BackgroundTasks tasks) {
			tasks.on(executor)
				.add("reactive", () -> Mono.fromRunnable(() -> this.journal.add(Thread.currentThread().getName())));
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
		TaskExecutor named() {
			return new SimpleAsyncTaskExecutor("by-name-");
		}

		@Bean
		@Qualifier("qualified")
		TaskExecutor other() {
			return new SimpleAsyncTaskExecutor("by-qualifier-");
		}

	}

}
