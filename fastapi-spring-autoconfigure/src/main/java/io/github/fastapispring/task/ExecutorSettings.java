package io.github.fastapispring.task;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What is configured for an executor of tasks.
 *
 * @param name its name
 * @param concurrency the number of tasks at a time
 * @param queueCapacity the number of tasks that wait for their turn or their next attempt
 * @param overflow what happens to more
 * @param timeout the time that an attempt may take, null for any
 * @param retry what happens to a task that failed
 */
public record ExecutorSettings(String name, int concurrency, int queueCapacity, Overflow overflow,
		@Nullable Duration timeout, RetrySettings retry) {

	public ExecutorSettings {
		if (concurrency < 1 || queueCapacity < 0) {
			throw new IllegalArgumentException("The executor " + name
					+ " needs a concurrency of at least 1 and a queue capacity that is not negative");
		}
	}

	int places() {
		return Math.addExact(this.concurrency, this.queueCapacity);
	}

}
