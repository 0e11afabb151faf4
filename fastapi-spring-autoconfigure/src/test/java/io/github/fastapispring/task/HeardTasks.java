package io.github.fastapispring.task;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.fastapispring.TaskFailure;
import io.github.fastapispring.TaskListener;

/**
 * What a listener of the application hears of its tasks.
 */
final class HeardTasks implements TaskListener {

	private final List<TaskFailure> failures = new CopyOnWriteArrayList<>();

	private final List<String> successes = new CopyOnWriteArrayList<>();

	@Override
	public void onFailure(TaskFailure failure) {
		this.failures.add(failure);
	}

	@Override
	public void onSuccess(String executor, String task) {
		this.successes.add(executor + "/" + task);
	}

	void clear() {
		this.failures.clear();
		this.successes.clear();
	}

	List<TaskFailure> failures() {
		return List.copyOf(this.failures);
	}

	List<String> successes() {
		return List.copyOf(this.successes);
	}

}
