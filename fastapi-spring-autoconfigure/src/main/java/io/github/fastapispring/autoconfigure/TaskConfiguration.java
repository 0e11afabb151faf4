package io.github.fastapispring.autoconfigure;

import java.time.Duration;

import io.micrometer.observation.ObservationRegistry;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.task.TaskExecutor;

import io.github.fastapispring.TaskListener;
import io.github.fastapispring.TaskQueue;
import io.github.fastapispring.invocation.BlockingCalls;
import io.github.fastapispring.operation.Beans;
import io.github.fastapispring.task.ExecutorSettings;
import io.github.fastapispring.task.MemoryTaskEngine;
import io.github.fastapispring.task.TaskEngine;
import io.github.fastapispring.task.TaskExecutors;
import io.github.fastapispring.task.TaskHandlers;
import io.github.fastapispring.task.TaskLifecycle;
import io.github.fastapispring.task.TaskObservations;
import io.github.fastapispring.task.TaskReports;
import io.github.fastapispring.task.Tasks;

/**
 * Configures background tasks: executors, handlers, what is reported, and the end.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TaskProperties.class)
class TaskConfiguration {

	/** When the server has stopped, so that no request adds a task any more. */
	private static final int PHASE = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;

	/** For the report of what did not finish. */
	private static final long MILLIS_FOR_REPORT = 5_000;

	@Bean
	@ConditionalOnMissingBean
	TaskReports fastApiTaskReports(ObjectProvider<TaskListener> listeners) {
		return new TaskReports(() -> listeners.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	TaskExecutors fastApiTaskExecutors(TaskProperties properties, TaskReports reports,
			ConfigurableListableBeanFactory beanFactory, ObjectProvider<ObservationRegistry> observations) {
		return new TaskExecutors(properties.settings(), (settings) -> calls(settings, beanFactory),
				new TaskObservations(observations.getIfAvailable(() -> ObservationRegistry.NOOP)), reports);
	}

	private static BlockingCalls calls(ExecutorSettings settings, ConfigurableListableBeanFactory beanFactory) {
		return new BlockingCalls(threads(settings, beanFactory), true);
	}

	/** As for {@code @Async}, a qualifier or the name of a bean. */
	private static TaskExecutor threads(ExecutorSettings settings, ConfigurableListableBeanFactory beanFactory) {
		try {
			return BeanFactoryAnnotationUtils.qualifiedBeanOfType(beanFactory, TaskExecutor.class, settings.name());
		}
		catch (NoUniqueBeanDefinitionException ex) {
			throw ex;
		}
		catch (NoSuchBeanDefinitionException ex) {
			String prefix = "task-" + settings.name() + "-";
			return (TaskExecutor) beanFactory.initializeBean(
					Threads.executor(prefix, settings.concurrency(), Integer.MAX_VALUE), prefix + "executor");
		}
	}

	@Bean
	@ConditionalOnMissingBean
	TaskHandlers fastApiTaskHandlers(Beans beans, JsonMapper mapper, TaskExecutors executors,
			@Qualifier("webFluxAdapterRegistry") ReactiveAdapterRegistry adapters) {
		TaskHandlers handlers = new TaskHandlers(mapper, adapters, executors);
		beans.forEach((name, bean, type) -> handlers.add(bean, type));
		handlers.check();
		return handlers;
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnProperty(name = "fastapi.tasks.engine", havingValue = "memory", matchIfMissing = true)
	TaskEngine fastApiTaskEngine(TaskHandlers handlers, TaskExecutors executors) {
		return new MemoryTaskEngine(handlers, executors);
	}

	@Bean
	@ConditionalOnMissingBean
	TaskQueue fastApiTaskQueue(TaskEngine engine) {
		return (task) -> engine.enqueue(task, null, false);
	}

	@Bean
	@ConditionalOnMissingBean
	Tasks fastApiTasks(TaskExecutors executors, TaskEngine engine, TaskProperties properties) {
		return new Tasks(executors, engine, properties.order());
	}

	@Bean
	@ConditionalOnMissingBean
	TaskLifecycle fastApiTaskLifecycle(TaskEngine engine, TaskExecutors executors, TaskProperties properties,
			ObjectProvider<LifecycleProperties> lifecycle, ObjectProvider<DefaultLifecycleProcessor> processors) {
		Duration timeout = properties.drainTimeout(lifecycle);
		processors.ifAvailable(
				(processor) -> processor.setTimeoutForShutdownPhase(PHASE, timeout.toMillis() + MILLIS_FOR_REPORT));
		return new TaskLifecycle(engine, executors, timeout, PHASE);
	}

}
