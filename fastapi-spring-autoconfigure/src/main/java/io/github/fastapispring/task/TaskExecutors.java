package io.github.fastapispring.task;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.fastapispring.TaskExecution;
import io.github.fastapispring.invocation.BlockingCalls;

/**
 * The executors of an application by their names. There always is one named
 * {@code default}.
 */
public final class TaskExecutors {

	/** The name of the executor of tasks that name none. */
	public static final String DEFAULT = "default";

	private final Map<String, NamedExecutor> executors = new LinkedHashMap<>();

	/**
	 * The executors of an application.
	 * @param settings their settings, among them those of {@link #DEFAULT}
	 * @param calls runs the plain work of each
	 * @param observations observes their tasks
	 * @param reports hears how tasks end
	 */
	public TaskExecutors(Collection<ExecutorSettings> settings, Function<ExecutorSettings, BlockingCalls> calls,
			TaskObservations observations, TaskReports reports) {
		settings.forEach((each) -> this.executors.put(each.name(),
				new NamedExecutor(each, calls.apply(each), observations, reports)));
	}

	/**
	 * An executor.
	 * @param name its name
	 * @return the executor
	 * @throws IllegalArgumentException when there is none of that name
	 */
	NamedExecutor get(String name) {
		NamedExecutor executor = this.executors.get(name);
		if (executor == null) {
			throw new IllegalArgumentException("There is no executor \"" + name + "\"; fastapi.tasks.executors has "
					+ String.join(", ", this.executors.keySet()));
		}
		return executor;
	}

	boolean has(String name) {
		return this.executors.containsKey(name);
	}

	/**
	 * The settings of an executor.
	 * @param name its name
	 * @return the settings
	 */
	public ExecutorSettings settings(String name) {
		return get(name).settings();
	}

	/**
	 * Runs one attempt of a task that is stored, on the executor of its handler and when
	 * its turn comes there. What happens when it fails is for the caller to decide.
	 * @param handler its handler
	 * @param payload its payload
	 * @param execution the attempt
	 * @param origin the path operation that enqueued it, null for none
	 * @return completes when it is done; fails with what it failed with, with a
	 * {@link java.util.concurrent.CancellationException} when the application stops
	 */
	public Mono<Void> run(TaskHandlerMethod handler, @Nullable Object payload, TaskExecution execution,
			@Nullable String origin) {
		return Mono.deferContextual((context) -> {
			BackgroundTask task = new BackgroundTask(execution.name(), origin, handler.work(payload, execution),
					context);
			return get(handler.declaration().executor()).runOnce(task);
		});
	}

	/**
	 * What each executor has to do.
	 * @return the numbers of this moment
	 */
	public List<ExecutorState> states() {
		return this.executors.values().stream().map(NamedExecutor::state).toList();
	}

	/**
	 * What an executor has to do.
	 * @param name its name
	 * @return the numbers of this moment
	 */
	public ExecutorState state(String name) {
		return get(name).state();
	}

	/**
	 * Waits for the end of all tasks, whichever executor they go to.
	 * @return completes when there is none
	 */
	public Mono<Void> idle() {
		return Flux.fromIterable(this.executors.values())
			.concatMap(NamedExecutor::idle)
			.then(Mono.defer(() -> isIdle() ? Mono.empty() : idle()));
	}

	private boolean isIdle() {
		return states().stream().allMatch((state) -> state.running() + state.queued() == 0);
	}

	/**
	 * Gives up all tasks.
	 * @return the number of those that did not finish
	 */
	int close() {
		return this.executors.values().stream().mapToInt(NamedExecutor::close).sum();
	}

}
