package io.github.fastapispring.autoconfigure;

import java.util.function.ToIntFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import io.github.fastapispring.task.ExecutorState;
import io.github.fastapispring.task.TaskExecutors;

/**
 * Shows how many tasks each executor has as {@code fastapi.tasks.running} and
 * {@code fastapi.tasks.queued}.
 */
final class TaskGauges implements MeterBinder {

	private final TaskExecutors executors;

	TaskGauges(TaskExecutors executors) {
		this.executors = executors;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (ExecutorState state : this.executors.states()) {
			gauge(registry, "running", "Background tasks that run", state.name(), ExecutorState::running);
			gauge(registry, "queued", "Background tasks that wait for their turn", state.name(), ExecutorState::queued);
		}
	}

	private void gauge(MeterRegistry registry, String name, String description, String executor,
			ToIntFunction<ExecutorState> value) {
		Gauge
			.builder("fastapi.tasks." + name, this.executors,
					(executors) -> value.applyAsInt(executors.state(executor)))
			.description(description)
			.tag("executor", executor)
			.register(registry);
	}

}
