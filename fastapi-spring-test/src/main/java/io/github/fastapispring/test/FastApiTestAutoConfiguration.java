package io.github.fastapispring.test;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.webtestclient.autoconfigure.WebTestClientAutoConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.WebTestClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.test.web.reactive.server.WebTestClient;

import io.github.fastapispring.autoconfigure.FastApiAutoConfiguration;
import io.github.fastapispring.operation.Providers;
import io.github.fastapispring.routing.ControllerDependencies;
import io.github.fastapispring.routing.RouterHandlerMapping;
import io.github.fastapispring.task.TaskExecutors;

/**
 * Configures the client of tests, over a running server or, where there is none, over the
 * application context.
 */
@AutoConfiguration(after = FastApiAutoConfiguration.class)
@ConditionalOnBean(RouterHandlerMapping.class)
@Import(WebTestClientAutoConfiguration.class)
public final class FastApiTestAutoConfiguration {

	/** Longer than any test should take, since a busy machine is no failure. */
	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final String TIMEOUT_PROPERTY = "spring.test.webtestclient.timeout";

	@Bean
	TestOverrides fastApiTestOverrides() {
		return new TestOverrides();
	}

	@Bean
	TestTasks fastApiTestTasks(TaskExecutors executors, Environment environment) {
		return new TestTasks(executors, environment.getProperty(TIMEOUT_PROPERTY, Duration.class, TIMEOUT));
	}

	@Bean
	@Lazy
	FastApiTestClient fastApiTestClient(WebTestClient http, RouterHandlerMapping routers,
			ControllerDependencies controllers, TestOverrides overrides, TestTasks tasks,
			@Qualifier("webFluxAdapterRegistry") ReactiveAdapterRegistry adapters, Providers providers) {
		return new FastApiTestClient(http, new DependenciesInUse(routers, controllers), overrides, tasks, adapters,
				providers);
	}

	/** First, so that the timeout that a test sets for itself holds. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	WebTestClientBuilderCustomizer fastApiWebTestClientTimeout() {
		return (builder) -> builder.responseTimeout(TIMEOUT);
	}

}
