package io.github.fastapispring.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.fastapispring.task.TaskEngine;
import io.github.fastapispring.task.TaskExecutors;
import io.github.fastapispring.task.TaskReports;

/**
 * Configures what tells an operator about background tasks, as far as the application has
 * the parts: meters with Micrometer, the endpoint {@code backgroundtasks} with Actuator,
 * and a contribution to its health. The time that tasks take is measured by the
 * observation {@code fastapi.task}.
 */
@AutoConfiguration(after = FastApiAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnBean({ TaskExecutors.class, TaskReports.class })
public final class TaskObservabilityAutoConfiguration {

	/**
	 * Counts and gauges tasks.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(MeterRegistry.class)
	@ConditionalOnBean(MeterRegistry.class)
	static class MeterConfiguration {

		@Bean
		@ConditionalOnMissingBean
		TaskCounters fastApiTaskCounters(MeterRegistry registry) {
			return new TaskCounters(registry);
		}

		@Bean
		@ConditionalOnMissingBean(name = "fastApiTaskGauges")
		MeterBinder fastApiTaskGauges(TaskExecutors executors) {
			return new TaskGauges(executors);
		}

	}

	/**
	 * Tells of executors and of the last failures.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
	static class EndpointConfiguration {

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnAvailableEndpoint
		BackgroundTasksEndpoint fastApiBackgroundTasksEndpoint(TaskExecutors executors, TaskReports reports,
				TaskEngine engine) {
			return new BackgroundTasksEndpoint(executors::states, reports::failures, engine::stored);
		}

	}

	/**
	 * Tells whether there is place for tasks. The bean has the name that Boot makes that
	 * of the contribution of.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
	@ConditionalOnEnabledHealthIndicator("backgroundtasks")
	static class HealthConfiguration {

		@Bean
		@ConditionalOnMissingBean(name = "backgroundTasksHealthIndicator")
		HealthIndicator backgroundTasksHealthIndicator(TaskExecutors executors) {
			return new BackgroundTasksHealthIndicator(executors::states);
		}

	}

}
