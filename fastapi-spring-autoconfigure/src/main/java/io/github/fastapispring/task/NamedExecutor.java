package io.github.fastapispring.task;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import org.springframework.util.backoff.BackOff;

import io.github.fastapispring.HttpException;
import io.github.fastapispring.TaskFailure;
import io.github.fastapispring.TaskFailure.Outcome;
import io.github.fastapispring.invocation.BlockingCalls;
import io.github.fastapispring.task.BackgroundTask.State;
import io.github.fastapispring.task.Places.Caller;

/**
 * An executor of {@code fastapi.tasks.executors}: a number of tasks at a time, a bounded
 * queue before it, and what happens to those that fail. Safe for use by several threads.
 *
 * <p>
 * A task takes a place when its request is about to be answered, and keeps it until it is
 * over; so what a client was promised has room.
 */
final class NamedExecutor {

	private final ExecutorSettings settings;

	private final BackOff backOff;

	private final BlockingCalls calls;

	private final TaskObservations observations;

	private final TaskReports reports;

	private final Places places;

	private final Deque<BackgroundTask> ready = new ArrayDeque<>();

	private int running;

	private boolean closed;

	private Sinks.@Nullable Empty<Void> idle;

	/**
	 * An executor.
	 * @param settings its settings
	 * @param calls runs plain work
	 * @param observations observes its tasks
	 * @param reports hears how they end
	 */
	NamedExecutor(ExecutorSettings settings, BlockingCalls calls, TaskObservations observations, TaskReports reports) {
		this.settings = settings;
		this.places = new Places(settings.places());
		this.backOff = settings.retry().backOff(0);
		this.calls = calls;
		this.observations = observations;
		this.reports = reports;
	}

	ExecutorSettings settings() {
		return this.settings;
	}

	/**
	 * Gives each task of a request a place. Only the first is waited for: with it, a
	 * request never waits for places that it has itself.
	 * @param tasks the tasks, at least one
	 * @return completes when all have one; 503 when there is none
	 */
	Mono<Void> admit(List<BackgroundTask> tasks) {
		if (this.settings.overflow() != Overflow.CALLER_WAITS) {
			return Flux.fromIterable(tasks).concatMap(this::admit).then();
		}
		return admit(tasks.get(0)).then(Mono.fromRunnable(() -> tasks.subList(1, tasks.size()).forEach(this::force)));
	}

	/**
	 * Gives a task a place.
	 * @param task the task
	 * @return completes when it has one; 503 when there is none
	 */
	Mono<Void> admit(BackgroundTask task) {
		return Mono.defer(() -> {
			List<TaskFailure> failures = new ArrayList<>(1);
			Mono<Void> admitted = admit(task, failures);
			failures.forEach(this.reports::onFailure);
			return admitted;
		});
	}

	private synchronized Mono<Void> admit(BackgroundTask task, List<TaskFailure> failures) {
		BackgroundTask dropped = null;
		if (this.places.isFull()) {
			if (this.settings.overflow() == Overflow.CALLER_WAITS) {
				return Mono.create((sink) -> wait(new Caller(task, sink)));
			}
			dropped = (this.settings.overflow() == Overflow.DROP_OLDEST) ? this.places.oldest() : null;
			if (dropped == null) {
				failures.add(task.failure(this.settings.name(), Outcome.REJECTED, null, null));
				return Mono.error(new HttpException(503, "Too many background tasks are waiting"));
			}
			remove(dropped);
			failures.add(dropped.failure(this.settings.name(), Outcome.DROPPED, null, null));
		}
		this.places.take(task);
		return (dropped != null) ? Mono.fromRunnable(dropped::drop) : Mono.empty();
	}

	private void wait(Caller caller) {
		caller.sink().onCancel(() -> leave(caller));
		if (!isQueued(caller)) {
			caller.sink().success();
		}
	}

	private synchronized boolean isQueued(Caller caller) {
		return this.places.await(caller);
	}

	private synchronized void leave(Caller caller) {
		this.places.leave(caller);
	}

	/**
	 * Gives a task a place whether there is one or not, since nobody could be told.
	 * @param task the task
	 */
	synchronized void force(BackgroundTask task) {
		if (task.state != State.OVER) {
			this.places.take(task);
		}
	}

	/**
	 * Takes the place back from a task that is not to run.
	 * @param task the task
	 */
	void withdraw(BackgroundTask task) {
		release(task);
	}

	/**
	 * Runs one attempt of a task that is kept elsewhere, when its turn comes.
	 * @param task the task
	 * @return completes when it is done; fails with what it failed with, with a
	 * {@link CancellationException} when it is given up
	 */
	Mono<Void> runOnce(BackgroundTask task) {
		return Mono.create((sink) -> {
			task.waiting = sink;
			force(task);
			start(task);
		});
	}

	/**
	 * Lets a task run when its turn comes.
	 * @param task the task, which has a place
	 */
	void start(BackgroundTask task) {
		Duration delay = task.delay;
		if (!delay.isZero()) {
			task.delay = Duration.ZERO;
			later(task, delay);
			task.goOn();
		}
		else if (!isReady(task)) {
			task.goOn();
		}
		if (isClosed()) {
			giveUp(task);
		}
		runReady();
	}

	/** The timer is there before it runs: what it starts takes its place. */
	private void later(BackgroundTask task, Duration delay) {
		Disposable.Swap timer = Disposables.swap();
		task.running.update(timer);
		timer.update(Schedulers.parallel().schedule(() -> start(task), delay.toMillis(), TimeUnit.MILLISECONDS));
	}

	private synchronized boolean isReady(BackgroundTask task) {
		if (task.state == State.OVER) {
			return false;
		}
		task.state = State.READY;
		return this.ready.add(task);
	}

	private synchronized boolean isClosed() {
		return this.closed;
	}

	private void runReady() {
		for (BackgroundTask task = next(); task != null; task = next()) {
			run(task);
		}
	}

	private synchronized @Nullable BackgroundTask next() {
		BackgroundTask task = (this.running < this.settings.concurrency()) ? this.ready.poll() : null;
		if (task != null) {
			this.running++;
			task.state = State.RUNNING;
			task.attempt++;
		}
		return task;
	}

	private void run(BackgroundTask task) {
		Mono<Void> attempt = this.observations.observe(this.settings.name(), task.name,
				task.work.run(this.calls, this.settings.timeout()));
		Disposable.Swap subscription = Disposables.swap();
		// First, since an attempt that fails at once sets the time of the next one.
		task.running.update(subscription);
		subscription.update(
				attempt.contextWrite(task.context).subscribe(null, (ex) -> failed(task, ex), () -> succeeded(task)));
	}

	private void succeeded(BackgroundTask task) {
		if (!stopped(task, State.OVER)) {
			return;
		}
		this.reports.onSuccess(this.settings.name(), task.name);
		release(task);
		if (task.waiting != null) {
			task.waiting.success();
		}
		task.goOn();
		runReady();
	}

	private void failed(BackgroundTask task, Throwable error) {
		if (!stopped(task, State.BACKING_OFF)) {
			return;
		}
		if (task.waiting != null) {
			release(task);
			task.waiting.error(error);
			runReady();
			return;
		}
		Duration delay = backOff(task);
		this.reports.onFailure(
				task.failure(this.settings.name(), (delay != null) ? Outcome.RETRIED : Outcome.FAILED, delay, error));
		if (delay == null) {
			release(task);
		}
		else {
			later(task, delay);
		}
		task.goOn();
		runReady();
	}

	private synchronized boolean stopped(BackgroundTask task, State next) {
		this.running--;
		boolean awaited = task.state != State.OVER;
		task.state = awaited ? next : State.OVER;
		return awaited;
	}

	private synchronized @Nullable Duration backOff(BackgroundTask task) {
		if (task.backOff == null) {
			task.backOff = this.backOff.start();
		}
		return RetrySettings.next(task.backOff);
	}

	private void release(BackgroundTask task) {
		Caller next = remove(task);
		task.end();
		if (next != null) {
			next.sink().success();
		}
		tellIdle();
	}

	private synchronized @Nullable Caller remove(BackgroundTask task) {
		markOver(task);
		return this.places.free(task);
	}

	/**
	 * Takes a task out of the queue and notes that it is over.
	 * @param task the task
	 * @return whether it was not over before
	 */
	private synchronized boolean markOver(BackgroundTask task) {
		if (task.state == State.READY) {
			this.ready.remove(task);
		}
		boolean unfinished = task.state != State.OVER;
		task.state = State.OVER;
		return unfinished;
	}

	/**
	 * Waits for the end of all tasks.
	 * @return completes when no task has a place
	 */
	Mono<Void> idle() {
		return Mono.defer(this::whenIdle);
	}

	private synchronized Mono<Void> whenIdle() {
		if (this.places.isEmpty()) {
			return Mono.empty();
		}
		this.idle = (this.idle != null) ? this.idle : Sinks.empty();
		return this.idle.asMono();
	}

	private void tellIdle() {
		Sinks.Empty<Void> reached = takeIdle();
		if (reached != null) {
			reached.tryEmitEmpty();
		}
	}

	private synchronized Sinks.@Nullable Empty<Void> takeIdle() {
		Sinks.Empty<Void> reached = this.places.isEmpty() ? this.idle : null;
		this.idle = (reached != null) ? null : this.idle;
		return reached;
	}

	/**
	 * Gives up all tasks, and any that come after. Those that run are interrupted or
	 * cancelled.
	 * @return the number of tasks that did not finish
	 */
	int close() {
		return (int) unfinished().stream().filter(this::giveUp).count();
	}

	private synchronized List<BackgroundTask> unfinished() {
		this.closed = true;
		return this.places.tasks();
	}

	private boolean giveUp(BackgroundTask task) {
		if (!markOver(task)) {
			return false;
		}
		release(task);
		task.running.dispose();
		this.reports.onFailure(task.failure(this.settings.name(), Outcome.UNFINISHED, null, null));
		if (task.waiting != null) {
			task.waiting.error(new CancellationException("The application stops"));
		}
		task.goOn();
		return true;
	}

	/**
	 * How much there is to do.
	 * @return the numbers of this moment
	 */
	synchronized ExecutorState state() {
		return new ExecutorState(this.settings.name(), this.running, this.places.taken() - this.running,
				this.places.waiting(), this.settings.concurrency(), this.settings.queueCapacity());
	}

}
