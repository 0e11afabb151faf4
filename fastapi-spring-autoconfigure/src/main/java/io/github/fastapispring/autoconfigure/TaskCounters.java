package io.github.fastapispring.autoconfigure;

import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;

import io.github.fastapispring.TaskFailure;
import io.github.fastapispring.TaskListener;

/**
 * Counts attempts at tasks and those that never ran as {@code fastapi.tasks}, by
 * executor, task and outcome.
 */
final class TaskCounters implements TaskListener {

	private static final String NAME = "fastapi.tasks";

	private final Meter.MeterProvider<Counter> counters;

	TaskCounters(MeterRegistry registry) {
		this.counters = Counter.builder(NAME)
			.description("Attempts at background tasks, and tasks that never ran")
			.withRegistry(registry);
	}

	@Override
	public void onSuccess(String executor, String task) {
		count(executor, task, "success");
	}

	@Override
	public void onFailure(TaskFailure failure) {
		count(failure.executor(), failure.task(), failure.outcome().name().toLowerCase(Locale.ROOT));
	}

	private void count(String executor, String task, String outcome) {
		this.counters.withTags("executor", executor, "task", task, "outcome", outcome).increment();
	}

}
