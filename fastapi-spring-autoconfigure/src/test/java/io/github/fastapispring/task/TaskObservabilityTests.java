package io.github.fastapispring.task;

import java.time.Duration;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Get;
import io.github.fastapispring.dependency.Journal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webflux.autoconfigure.WebFluxObservationAutoConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an operator sees of tasks over HTTP and in the meters.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "fastapi.tasks.executors.mail.concurrency=1", "fastapi.tasks.executors.mail.queue-capacity=1",
				"management.endpoints.web.exposure.include=health,backgroundtasks",
				"management.endpoint.health.show-details=always" })
@AutoConfigureWebTestClient(timeout = "60s")
class TaskObservabilityTests {

	@Autowired
	private WebTestClient client;

	@Autowired
	private Journal journal;

	@Autowired
	private TaskExecutors executors;

	@Autowired
	private MeterRegistry meters;

	/** As Spring Boot does where its metrics are on the class path. */
	@BeforeEach
	void bind(@Autowired MeterBinder binder) {
		binder.bindTo(this.meters);
	}

	@Test
	void healthEndpointAndMetersShowWhatBecomesOfTasks() {
		get("/hold", 200);
		this.journal.await("waits at end");
		assertHealth(200, "UP", 1, 0);
		get("/fail", 200);
		assertHealth(503, "OUT_OF_SERVICE", 1, 1);
		get("/hold", 503);
		assertThat(gauge("running")).isEqualTo(1);
		assertThat(gauge("queued")).isEqualTo(1);
		this.journal.open("end");
		this.executors.idle().block(Duration.ofSeconds(60));
		assertHealth(200, "UP", 0, 0);
		assertThat(gauge("running") + gauge("queued")).isZero();
		assertThat(count("hold", "success")).isEqualTo(1);
		assertThat(count("hold", "rejected")).isEqualTo(1);
		assertThat(count("fail", "failed")).isEqualTo(1);
		assertThat(this.meters.get("fastapi.task").tags("executor", "mail", "task", "hold").timer().count())
			.isEqualTo(1);
		assertReport();
	}

	private void assertReport() {
		this.client.get()
			.uri("/actuator/backgroundtasks")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.json("""
					{"executors": [
					  {"name": "default", "running": 0, "queued": 0, "waitingCallers": 0, "concurrency": 64,
					    "queueCapacity": 10000},
					  {"name": "mail", "running": 0, "queued": 0, "waitingCallers": 0, "concurrency": 1,
					    "queueCapacity": 1}],
					"failures": [
					  {"executor": "mail", "task": "fail", "origin": "GET /fail (Router.fail)", "attempt": 1,
					    "outcome": "FAILED", "exception": "java.lang.IllegalStateException",
					    "message": "Fails on purpose"},
					  {"executor": "mail", "task": "hold", "origin": "GET /hold (Router.hold)", "attempt": 0,
					    "outcome": "REJECTED"}]}""")
			.jsonPath("$.failures[0].time")
			.value((time) -> assertThat(time).asString().matches("\\d{4}-\\d\\d-\\d\\dT.*Z"));
	}

	private void assertHealth(int httpStatus, String status, int running, int queued) {
		this.client.get()
			.uri("/actuator/health")
			.exchange()
			.expectStatus()
			.isEqualTo(httpStatus)
			.expectBody()
			.json("""
					{"status": "%1$s", "components": {"backgroundTasks": {"status": "%1$s", "details": {
					  "mail": {"running": %2$d, "queued": %3$d, "concurrency": 1, "queueCapacity": 1}}}}}"""
				.formatted(status, running, queued));
	}

	private double gauge(String name) {
		return this.meters.get("fastapi.tasks." + name).tag("executor", "mail").gauge().value();
	}

	private double count(String task, String outcome) {
		return this.meters.get("fastapi.tasks")
			.tags("executor", "mail", "task", task, "outcome", outcome)
			.counter()
			.count();
	}

	private void get(String path, int status) {
		this.client.get().uri(path).exchange().expectStatus().isEqualTo(status).expectBody();
	}

	@ApiRouter
	static class Router {

		private final Journal journal;

		Router(Journal journal) {
			this.journal = journal;
		}

		@Get("/hold")
		String hold(BackgroundTasks tasks) {
			tasks.on("mail").add("hold", () -> this.journal.insistAt("end"));
			return "answer";
		}

		@Get("/fail")
		String fail(BackgroundTasks tasks) {
			tasks.on("mail").add("fail", (Runnable) () -> {
				throw new IllegalStateException("Fails on purpose");
			});
			return "answer";
		}

	}

	@Configuration(proxyBeanMethods = false)
	// It wants Spring Boot's metrics wherever there is a registry.
	@EnableAutoConfiguration(exclude = WebFluxObservationAutoConfiguration.class)
	@Import(Router.class)
	static class Application {

		@Bean
		Journal journal() {
			return new Journal();
		}

		@Bean
		MeterRegistry meterRegistry() {
			return new SimpleMeterRegistry();
		}

		@Bean
		ObservationRegistry observationRegistry(MeterRegistry meters) {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
			return registry;
		}

	}

}
