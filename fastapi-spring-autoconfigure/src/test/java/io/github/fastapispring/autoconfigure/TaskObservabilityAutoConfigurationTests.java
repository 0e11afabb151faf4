package io.github.fastapispring.autoconfigure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;

import io.github.fastapispring.TaskFailure;
import io.github.fastapispring.TaskFailure.Outcome;
import io.github.fastapispring.TaskListener;
import io.github.fastapispring.task.ExecutorState;
import io.github.fastapispring.task.StoredTasks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What tells of background tasks, and when it is missing.
 */
class TaskObservabilityAutoConfigurationTests {

	private static final String EXPOSED = "management.endpoints.web.exposure.include=backgroundtasks";

	private final ReactiveWebApplicationContextRunner application = StartupFailures.APPLICATION
		.withConfiguration(AutoConfigurations.of(TaskObservabilityAutoConfiguration.class));

	@Test
	void everythingIsThereWithItsParts() {
		this.application.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.withPropertyValues(EXPOSED)
			.run((context) -> assertThat(context).hasSingleBean(TaskCounters.class)
				.hasSingleBean(MeterBinder.class)
				.hasSingleBean(BackgroundTasksEndpoint.class)
				.hasBean("backgroundTasksHealthIndicator"));
	}

	@Test
	void nothingIsThereWithoutTasks() {
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(TaskObservabilityAutoConfiguration.class))
			.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.withPropertyValues(EXPOSED)
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(TaskCounters.class)
				.doesNotHaveBean(MeterBinder.class)
				.doesNotHaveBean(BackgroundTasksEndpoint.class)
				.doesNotHaveBean(HealthIndicator.class));
	}

	@Test
	void nothingIsCountedWithoutMicrometer() {
		this.application.withClassLoader(new FilteredClassLoader("io.micrometer.core"))
			.withPropertyValues(EXPOSED)
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean("fastApiTaskCounters")
				.doesNotHaveBean("fastApiTaskGauges")
				.hasSingleBean(BackgroundTasksEndpoint.class)
				.hasSingleBean(HealthIndicator.class));
	}

	@Test
	void nothingIsCountedWithoutARegistry() {
		this.application.run((context) -> assertThat(context).hasNotFailed()
			.doesNotHaveBean(TaskCounters.class)
			.doesNotHaveBean(MeterBinder.class));
	}

	@Test
	void thereIsNoEndpointWithoutActuator() {
		this.application
			.withClassLoader(new FilteredClassLoader(Endpoint.class.getPackageName(),
					"org.springframework.boot.actuate.autoconfigure"))
			.withPropertyValues(EXPOSED)
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean("fastApiBackgroundTasksEndpoint")
				.hasSingleBean(HealthIndicator.class));
	}

	@Test
	void thereIsNoEndpointUnlessItIsExposed() {
		this.application.run((context) -> assertThat(context).hasNotFailed()
			.doesNotHaveBean(BackgroundTasksEndpoint.class)
			.hasSingleBean(HealthIndicator.class));
	}

	@Test
	void nothingIsSaidOfHealthWithoutItsClasses() {
		this.application.withClassLoader(new FilteredClassLoader(HealthIndicator.class))
			.withPropertyValues(EXPOSED)
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean("backgroundTasksHealthIndicator")
				.hasSingleBean(BackgroundTasksEndpoint.class));
	}

	@ParameterizedTest
	@CsvSource({ "management.health.backgroundtasks.enabled=false, false",
			"management.health.defaults.enabled=false, false", "management.health.backgroundtasks.enabled=true, true" })
	void itsPropertyDecidesOnHealth(String property, boolean there) {
		this.application.withPropertyValues(property)
			.run((context) -> assertThat(context.containsBean("backgroundTasksHealthIndicator")).isEqualTo(there));
	}

	@ParameterizedTest
	@EnumSource
	void everyOutcomeIsCounted(Outcome outcome) {
		MeterRegistry registry = new SimpleMeterRegistry();
		TaskListener counters = new TaskCounters(registry);
		counters.onFailure(failure(outcome));
		counters.onFailure(failure(outcome));
		assertThat(registry.get("fastapi.tasks")
			.tags("executor", "mail", "task", "send", "outcome", outcome.name().toLowerCase(Locale.ROOT))
			.counter()
			.count()).isEqualTo(2);
		assertThat(registry.getMeters()).hasSize(1);
	}

	@Test
	void successIsCounted() {
		MeterRegistry registry = new SimpleMeterRegistry();
		new TaskCounters(registry).onSuccess("mail", "send");
		assertThat(registry.get("fastapi.tasks")
			.tags("executor", "mail", "task", "send", "outcome", "success")
			.counter()
			.count()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, UP", "1, 1, UP", "2, 0, UP", "2, 3, OUT_OF_SERVICE", "0, 5, OUT_OF_SERVICE",
			"2, 4, OUT_OF_SERVICE" })
	void anExecutorWithoutAPlaceIsOutOfService(int running, int queued, String status) {
		ExecutorState idle = new ExecutorState("default", 0, 0, 0, 64, 10_000);
		ExecutorState mail = new ExecutorState("mail", running, queued, 0, 2, 3);
		Health health = new BackgroundTasksHealthIndicator(() -> List.of(mail, idle)).health();
		assertThat(health.getStatus()).isEqualTo(new Status(status));
		assertThat(health.getDetails()).isEqualTo(Map.of("default", idle, "mail", mail));
	}

	@Test
	void theEndpointTellsOfFailuresWithAndWithoutAnException() {
		BackgroundTasksEndpoint.Report report = new BackgroundTasksEndpoint(List::of, () -> List
			.of(failure(Outcome.RETRIED, new IllegalStateException("Mail server is gone")), failure(Outcome.DROPPED)),
				() -> new StoredTasks(2, 1))
			.report();
		assertThat(report.stored()).isEqualTo(new StoredTasks(2, 1));
		assertThat(report.failures()).containsExactly(
				new BackgroundTasksEndpoint.Failure(Instant.EPOCH, "mail", "send", "GET /", 1, Outcome.RETRIED,
						"java.lang.IllegalStateException", "Mail server is gone"),
				new BackgroundTasksEndpoint.Failure(Instant.EPOCH, "mail", "send", "GET /", 1, Outcome.DROPPED, null,
						null));
	}

	private static TaskFailure failure(Outcome outcome) {
		return failure(outcome, null);
	}

	private static TaskFailure failure(Outcome outcome, Throwable error) {
		return new TaskFailure(Instant.EPOCH, "mail", "send", "GET /", 1, outcome, Duration.ZERO, error);
	}

}
