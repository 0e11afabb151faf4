package io.github.fastapispring.demo;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Get;
import io.github.fastapispring.task.TaskExecutors;

/**
 * With Actuator's starter and no more, the meters of background tasks are there.
 */
@SpringBootTest(classes = DemoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.endpoints.web.exposure.include=metrics", "demo.database=task-metrics" })
@AutoConfigureWebTestClient(timeout = "60s")
@Import(TaskMetricsTests.Router.class)
class TaskMetricsTests {

	@Autowired
	private WebTestClient client;

	@Test
	void tasksAreCountedAndTimedAndExecutorsShown(@Autowired TaskExecutors executors) {
		this.client.get().uri("/tasks").exchange().expectStatus().isOk().expectBody();
		executors.idle().block(Duration.ofSeconds(60));
		assertMeter("fastapi.tasks?tag=executor:default&tag=task:succeeds&tag=outcome:success", "COUNT", 1);
		assertMeter("fastapi.tasks?tag=executor:default&tag=task:fails&tag=outcome:failed", "COUNT", 1);
		assertMeter("fastapi.task?tag=executor:default&tag=task:succeeds", "COUNT", 1);
		assertMeter("fastapi.tasks.running?tag=executor:default", "VALUE", 0);
		assertMeter("fastapi.tasks.queued?tag=executor:default", "VALUE", 0);
	}

	private void assertMeter(String name, String statistic, double value) {
		this.client.get()
			.uri("/actuator/metrics/" + name)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.measurements[?(@.statistic == '%s')].value".formatted(statistic))
			.isEqualTo(List.of(value));
	}

	@ApiRouter
	static class Router {

		@Get("/tasks")
		String add(BackgroundTasks tasks) {
			tasks.add("succeeds", () -> List.of());
			tasks.add("fails", (Runnable) () -> {
				throw new IllegalStateException("Fails on purpose");
			});
			return "answer";
		}

	}

}
