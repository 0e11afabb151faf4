package io.github.fastapispring.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.ContextView;

import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.TaskMessage;

/**
 * The tasks of one request, from the first that is added until the last has run.
 */
public final class RequestTasks {

	private final TaskExecutors executors;

	private final TaskEngine engine;

	private final TaskOrder order;

	private final String origin;

	private final ContextView context;

	/** Those that have not been started, in the order in which they were added. */
	private final Deque<Added> waiting = new ArrayDeque<>();

	private final List<Enqueuing> enqueued = new ArrayList<>();

	private final Sinks.Empty<Void> done = Sinks.empty();

	private boolean admitted;

	private boolean released;

	/** What is added afterwards is left out, too. */
	private boolean failed;

	private boolean busy;

	/**
	 * No tasks so far.
	 * @param executors run them
	 * @param engine takes what is enqueued
	 * @param order when they begin
	 * @param origin the path operation, for the log
	 * @param context the Reactor context of the request
	 */
	RequestTasks(TaskExecutors executors, TaskEngine engine, TaskOrder order, String origin, ContextView context) {
		this.executors = executors;
		this.engine = engine;
		this.order = order;
		this.origin = origin;
		this.context = context;
	}

	/**
	 * What the handler and the providers add tasks to.
	 * @return adds to these tasks
	 */
	public BackgroundTasks collector() {
		return new Collector(this.executors.get(TaskExecutors.DEFAULT), false);
	}

	/**
	 * The path operation.
	 * @return as logs name it
	 */
	public String origin() {
		return this.origin;
	}

	/**
	 * A task of this request.
	 * @param name its name
	 * @param work what it does
	 * @return the task, not yet added
	 */
	BackgroundTask task(String name, Work work) {
		return new BackgroundTask(name, this.origin, work, this.context);
	}

	/**
	 * Adds a task.
	 * @param task the task
	 * @param executor runs it
	 * @param always whether it runs even when the request fails
	 */
	void add(BackgroundTask task, NamedExecutor executor, boolean always) {
		Added added = new Added(task, executor, always);
		if (isWaiting(added)) {
			goOn();
		}
		else {
			task.end();
		}
	}

	private synchronized boolean isWaiting(Added added) {
		if (this.failed && !added.always) {
			return false;
		}
		if (this.admitted) {
			added.executor.force(added.task);
		}
		return this.waiting.add(added);
	}

	/**
	 * Enqueues what is still to be enqueued and gives every task a place, when the
	 * handler has succeeded. Tasks that are added later have one anyway.
	 * @return completes when all have one; fails when that cannot be
	 */
	public Mono<Void> admit() {
		return Mono.defer(() -> Flux.fromIterable(takeEnqueued())
			.concatMap(Enqueuing::unlessSubscribed)
			.thenMany(Flux.defer(() -> Flux.fromIterable(toAdmit().entrySet())))
			.concatMap((tasks) -> tasks.getKey().admit(tasks.getValue()))
			.then());
	}

	private synchronized List<Enqueuing> takeEnqueued() {
		return List.copyOf(this.enqueued);
	}

	/** In one order for all requests: so none waits for a place while the other does. */
	private synchronized Map<NamedExecutor, List<BackgroundTask>> toAdmit() {
		this.admitted = true;
		Map<NamedExecutor, List<BackgroundTask>> tasks = new TreeMap<>(
				Comparator.comparing((executor) -> executor.settings().name()));
		this.waiting.forEach(
				(added) -> tasks.computeIfAbsent(added.executor, (executor) -> new ArrayList<>(1)).add(added.task));
		return tasks;
	}

	/**
	 * Runs the tasks that come before the end of the dependencies.
	 * @param success whether the request succeeded
	 * @return completes when each has been tried once
	 */
	public Mono<Void> beforeTeardown(boolean success) {
		if (this.order != TaskOrder.BEFORE_TEARDOWN) {
			return Mono.empty();
		}
		release(success);
		return this.done.asMono();
	}

	/**
	 * Begins with the tasks that come after the end of the dependencies.
	 * @param success whether the request succeeded
	 */
	public void afterTeardown(boolean success) {
		if (this.order == TaskOrder.AFTER_TEARDOWN) {
			release(success);
		}
	}

	private void release(boolean success) {
		List<Added> withdrawn = new ArrayList<>();
		synchronized (this) {
			this.waiting.removeIf((added) -> !success && !added.always && withdrawn.add(added));
			this.waiting.forEach((added) -> added.executor.force(added.task));
			this.admitted = true;
			this.released = true;
			this.failed = !success;
		}
		withdrawn.forEach((added) -> added.executor.withdraw(added.task));
		goOn();
	}

	private void goOn() {
		Added next = next();
		if (next != null) {
			next.executor.start(next.task);
		}
	}

	private synchronized @Nullable Added next() {
		if (!this.released || this.busy) {
			return null;
		}
		Added next = this.waiting.poll();
		if (next == null) {
			this.done.tryEmitEmpty();
			return null;
		}
		this.busy = true;
		next.task.beforeNext(this::goOnAfterTask);
		return next;
	}

	private void goOnAfterTask() {
		synchronized (this) {
			this.busy = false;
		}
		goOn();
	}

	/**
	 * A task that was added.
	 *
	 * @param task the task
	 * @param executor runs it
	 * @param always whether it runs even when the request fails
	 */
	private record Added(BackgroundTask task, NamedExecutor executor, boolean always) {

	}

	/**
	 * A task that was enqueued, unless it still has to be.
	 */
	private static final class Enqueuing {

		private final Mono<Boolean> enqueuing;

		private volatile boolean subscribed;

		Enqueuing(Mono<Boolean> enqueuing) {
			this.enqueuing = enqueuing;
		}

		Mono<Boolean> enqueue() {
			return this.enqueuing.doOnSubscribe((subscription) -> this.subscribed = true);
		}

		Mono<Boolean> unlessSubscribed() {
			return this.subscribed ? Mono.empty() : enqueue();
		}

	}

	/**
	 * Adds tasks for one executor.
	 */
	private final class Collector implements BackgroundTasks {

		private final NamedExecutor executor;

		private final boolean always;

		Collector(NamedExecutor executor, boolean always) {
			this.executor = executor;
			this.always = always;
		}

		@Override
		public void add(String name, Runnable work) {
			add(name, Work.plain(() -> {
				work.run();
				return null;
			}));
		}

		@Override
		public void add(String name, Callable<?> work) {
			add(name, Work.plain(work::call));
		}

		@Override
		public void add(String name, Supplier<? extends Mono<?>> work) {
			add(name, Work.reactive(work));
		}

		private void add(String name, Work work) {
			RequestTasks.this.add(task(name, work), this.executor, this.always);
		}

		@Override
		public BackgroundTasks on(String name) {
			return new Collector(RequestTasks.this.executors.get(name), this.always);
		}

		@Override
		public BackgroundTasks always() {
			return new Collector(this.executor, true);
		}

		@Override
		public Mono<Boolean> enqueue(TaskMessage message) {
			Enqueuing enqueuing = new Enqueuing(
					RequestTasks.this.engine.enqueue(message, RequestTasks.this, this.always));
			synchronized (RequestTasks.this) {
				RequestTasks.this.enqueued.add(enqueuing);
			}
			return enqueuing.enqueue();
		}

	}

}
