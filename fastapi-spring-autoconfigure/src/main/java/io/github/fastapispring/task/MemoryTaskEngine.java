package io.github.fastapispring.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.github.fastapispring.TaskExecution;
import io.github.fastapispring.TaskMessage;

/**
 * Executes tasks in the memory of this instance: those of a request after its response.
 */
public final class MemoryTaskEngine implements TaskEngine {

	private final TaskHandlers handlers;

	private final TaskExecutors executors;

	/** Of the tasks that wait or run. */
	private final Set<String> keys = ConcurrentHashMap.newKeySet();

	/** The timer of each schedule. */
	private final Disposable.Composite schedules = Disposables.composite();

	/**
	 * An engine.
	 * @param handlers execute the tasks
	 * @param executors run the handlers
	 */
	public MemoryTaskEngine(TaskHandlers handlers, TaskExecutors executors) {
		this.handlers = handlers;
		this.executors = executors;
	}

	@Override
	public Mono<Boolean> enqueue(TaskMessage message, @Nullable RequestTasks request, boolean always) {
		return Mono.deferContextual((context) -> {
			TaskHandlerMethod handler = this.handlers.find(message);
			NamedExecutor executor = this.executors.get(handler.declaration().executor());
			String key = message.name() + "/" + message.key();
			if (!this.keys.add(key)) {
				return Mono.just(false);
			}
			Work work = work(handler, message);
			BackgroundTask task = (request != null) ? request.task(message.name(), work)
					: new BackgroundTask(message.name(), null, work, context);
			task.delay = message.delay();
			task.beforeEnd(() -> this.keys.remove(key));
			return (request != null) ? Mono.fromSupplier(() -> {
				request.add(task, executor, always);
				return true;
			}) : run(task, executor);
		});
	}

	private static Mono<Boolean> run(BackgroundTask task, NamedExecutor executor) {
		return executor.admit(task)
			.doOnCancel(() -> executor.withdraw(task))
			.doOnError((ex) -> task.end())
			.doOnSuccess((none) -> executor.start(task))
			.thenReturn(true);
	}

	private static Work work(TaskHandlerMethod handler, TaskMessage message) {
		AtomicInteger attempts = new AtomicInteger();
		return (calls, timeout) -> handler
			.work(message.payload(), new TaskExecution(message.name(), message.key(), attempts.incrementAndGet()))
			.run(calls, timeout);
	}

	@Override
	public void start() {
		for (TaskHandlerMethod handler : this.handlers.all()) {
			TaskSchedule schedule = handler.schedule();
			if (schedule != null) {
				Disposable.Swap timer = Disposables.swap();
				this.schedules.add(timer);
				repeat(handler.declaration().value(), schedule, Instant.now(), timer);
			}
		}
	}

	/**
	 * After the time before, since a timer may be a little early: no time comes twice.
	 */
	private void repeat(String name, TaskSchedule schedule, Instant before, Disposable.Swap timer) {
		Instant now = Instant.now();
		Instant next = schedule.after(before.isAfter(now) ? before : now);
		if (next != null) {
			timer.replace(Schedulers.parallel().schedule(() -> {
				repeat(name, schedule, next, timer);
				enqueue(TaskMessage.of(name, null).withKey("cron"), null, false).onErrorComplete().subscribe();
			}, Duration.between(now, next).toMillis(), TimeUnit.MILLISECONDS));
		}
	}

	@Override
	public Mono<Void> stop() {
		return Mono.fromRunnable(this.schedules::dispose);
	}

}
