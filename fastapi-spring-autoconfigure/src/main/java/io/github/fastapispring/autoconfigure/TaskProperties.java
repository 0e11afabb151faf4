package io.github.fastapispring.autoconfigure;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;

import io.github.fastapispring.task.ExecutorSettings;
import io.github.fastapispring.task.Overflow;
import io.github.fastapispring.task.RetrySettings;
import io.github.fastapispring.task.TaskExecutors;
import io.github.fastapispring.task.TaskOrder;

/**
 * What {@code application.yml} says under {@code fastapi.tasks}.
 *
 * @param order When the tasks of a request begin: after its dependencies are closed, or
 * before, as in FastAPI.
 * @param engine What executes tasks that are enqueued.
 * @param drainTimeout How long a stopping application waits for its tasks; by default as
 * long as for anything else that it stops.
 * @param executors Executors by name. One named default takes the tasks that name none.
 */
@ConfigurationProperties("fastapi.tasks")
public record TaskProperties(@DefaultValue("after-teardown") TaskOrder order, @DefaultValue("memory") Engine engine,
		@Nullable Duration drainTimeout, @DefaultValue Map<String, Executor> executors) {

	Duration drainTimeout(ObjectProvider<LifecycleProperties> lifecycle) {
		return (this.drainTimeout != null) ? this.drainTimeout
				: lifecycle.getIfAvailable(LifecycleProperties::new).getTimeoutPerShutdownPhase();
	}

	List<ExecutorSettings> settings() {
		Map<String, Executor> all = new LinkedHashMap<>();
		all.put(TaskExecutors.DEFAULT, Executor.DEFAULT);
		all.putAll(this.executors);
		return all.entrySet().stream().map((entry) -> entry.getValue().named(entry.getKey())).toList();
	}

	/**
	 * What executes tasks that are enqueued.
	 */
	public enum Engine {

		/** This instance, in memory. */
		MEMORY,

		/** Any instance, from a table that db-scheduler polls. */
		DB_SCHEDULER

	}

	/**
	 * An executor.
	 *
	 * @param concurrency The number of tasks at a time.
	 * @param queueCapacity The number of tasks that wait for their turn.
	 * @param overflow What happens to more.
	 * @param timeout The time that an attempt may take.
	 * @param retry When a task that failed is tried again.
	 */
	public record Executor(@DefaultValue("64") int concurrency, @DefaultValue("10000") int queueCapacity,
			@DefaultValue("reject") Overflow overflow, @Nullable Duration timeout, @DefaultValue Retry retry) {

		/** As one is that has a name and nothing more. */
		private static final Executor DEFAULT = new Binder().bindOrCreate(TaskExecutors.DEFAULT, Executor.class);

		ExecutorSettings named(String name) {
			return new ExecutorSettings(name, this.concurrency, this.queueCapacity, this.overflow, this.timeout,
					new RetrySettings(this.retry.maxRetries(), this.retry.delay(), this.retry.multiplier(),
							this.retry.maxDelay(), this.retry.jitter()));
		}

	}

	/**
	 * When a task that failed is tried again.
	 *
	 * @param maxRetries The number of attempts after the first one: by default none for
	 * work that was added, 10 for a task that is stored.
	 * @param delay The time before the second attempt.
	 * @param multiplier What each further time is multiplied by.
	 * @param maxDelay The longest time between two attempts.
	 * @param jitter How much the first time varies at random; later ones in proportion.
	 */
	public record Retry(@Nullable Integer maxRetries, @DefaultValue("1s") Duration delay,
			@DefaultValue("2") double multiplier, @DefaultValue("1m") Duration maxDelay,
			@DefaultValue("200ms") Duration jitter) {

	}

}
