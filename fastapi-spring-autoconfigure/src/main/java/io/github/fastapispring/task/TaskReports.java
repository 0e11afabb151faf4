package io.github.fastapispring.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.function.SingletonSupplier;

import io.github.fastapispring.TaskFailure;
import io.github.fastapispring.TaskListener;

/**
 * Sees to it that nothing is silent: logs every failure, keeps the last ones, and passes
 * the news on.
 */
public final class TaskReports {

	private static final Logger logger = LoggerFactory.getLogger(TaskReports.class);

	private static final int KEPT = 50;

	private final SingletonSupplier<List<TaskListener>> listeners;

	private final Deque<TaskFailure> failures = new ArrayDeque<>();

	/**
	 * Reports.
	 * @param listeners gives those who hear what is reported, at the first report
	 */
	public TaskReports(Supplier<List<TaskListener>> listeners) {
		this.listeners = SingletonSupplier.of(listeners);
	}

	void onSuccess(String executor, String task) {
		tell((listener) -> listener.onSuccess(executor, task));
	}

	/**
	 * Reports a task that did not do its work.
	 * @param failure what happened
	 */
	public void onFailure(TaskFailure failure) {
		log(failure);
		keep(failure);
		tell((listener) -> listener.onFailure(failure));
	}

	private static void log(TaskFailure failure) {
		String task = "Task " + failure.task() + ((failure.origin() != null) ? " of " + failure.origin() : "")
				+ " on executor " + failure.executor();
		switch (failure.outcome()) {
			case RETRIED -> logger.warn("{} failed at attempt {} and is tried again in {}", task, failure.attempt(),
					failure.delay(), failure.error());
			case FAILED ->
				logger.error("{} failed at attempt {} and is given up", task, failure.attempt(), failure.error());
			case REJECTED -> logger.warn("{} was rejected: the queue is full", task);
			case DROPPED -> logger.error("{} was dropped for a newer one: the queue is full", task);
			case UNFINISHED -> logger.error("{} did not finish before the application stopped, after {} attempts", task,
					failure.attempt());
		}
	}

	private synchronized void keep(TaskFailure failure) {
		if (this.failures.size() == KEPT) {
			this.failures.removeLast();
		}
		this.failures.addFirst(failure);
	}

	private void tell(Consumer<TaskListener> news) {
		for (TaskListener listener : this.listeners.obtain()) {
			try {
				news.accept(listener);
			}
			catch (RuntimeException ex) {
				logger.error("{} failed", listener, ex);
			}
		}
	}

	/**
	 * The last failures.
	 * @return at most 50, the newest first
	 */
	public synchronized List<TaskFailure> failures() {
		return List.copyOf(this.failures);
	}

}
