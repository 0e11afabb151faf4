package io.github.fastapispring.task;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

/**
 * When a task that failed is tried again, in the terms of Spring's {@link RetryPolicy}.
 *
 * @param maxRetries the number of attempts after the first one, null for the default of
 * its kind of task
 * @param delay the time before the second attempt
 * @param multiplier what each further time is multiplied by
 * @param maxDelay the longest time between two attempts
 * @param jitter how much the first time varies at random; later ones in proportion
 */
public record RetrySettings(@Nullable Integer maxRetries, Duration delay, double multiplier, Duration maxDelay,
		Duration jitter) {

	/**
	 * The times between attempts.
	 * @param defaultRetries the number of attempts after the first one where none is
	 * configured
	 * @return the times
	 */
	BackOff backOff(int defaultRetries) {
		return RetryPolicy.builder()
			.maxRetries((this.maxRetries != null) ? this.maxRetries : defaultRetries)
			.delay(this.delay)
			.multiplier(this.multiplier)
			.maxDelay(this.maxDelay)
			.jitter(this.jitter)
			.build()
			.getBackOff();
	}

	/**
	 * The time until the next attempt of a task that was tried before.
	 * @param attempts the number of attempts so far
	 * @param defaultRetries the number of attempts after the first one where none is
	 * configured
	 * @return the time, null where there is no further attempt
	 */
	public @Nullable Duration delayAfter(int attempts, int defaultRetries) {
		BackOffExecution times = backOff(defaultRetries).start();
		Duration delay = null;
		for (int i = 0; i < attempts; i++) {
			delay = next(times);
		}
		return delay;
	}

	/**
	 * The time until the next attempt.
	 * @param times the times of one task
	 * @return the time, null where there is no further attempt
	 */
	static @Nullable Duration next(BackOffExecution times) {
		long millis = times.nextBackOff();
		return (millis == BackOffExecution.STOP) ? null : Duration.ofMillis(millis);
	}

}
