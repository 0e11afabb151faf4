package io.github.fastapispring.task;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import io.github.fastapispring.invocation.CallContext;

/**
 * Observes every attempt of a task as {@code fastapi.task}, within the trace of the
 * request that added it.
 */
public final class TaskObservations {

	private final ObservationRegistry registry;

	/**
	 * Observes in a registry.
	 * @param registry the registry
	 */
	public TaskObservations(ObservationRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Observes an attempt.
	 * @param executor the name of the executor
	 * @param task the name of the task
	 * @param attempt the attempt, which finds its observation in its context
	 * @return the same
	 */
	Mono<Void> observe(String executor, String task, Mono<Void> attempt) {
		if (this.registry.isNoop()) {
			return attempt;
		}
		return Mono.deferContextual((context) -> Mono.using(() -> start(executor, task, context),
				(observation) -> attempt.doOnError(observation::error)
					.contextWrite((written) -> with(observation, written)),
				Observation::stop));
	}

	private Observation start(String executor, String task, ContextView context) {
		Observation observation = Observation.createNotStarted("fastapi.task", this.registry)
			.contextualName("task " + task)
			.lowCardinalityKeyValue("executor", executor)
			.lowCardinalityKeyValue("task", task);
		context.<Observation>getOrEmpty(ObservationThreadLocalAccessor.KEY).ifPresent(observation::parentObservation);
		return observation.start();
	}

	private static Context with(Observation observation, Context context) {
		return CallContext.renew(context.put(ObservationThreadLocalAccessor.KEY, observation));
	}

}
