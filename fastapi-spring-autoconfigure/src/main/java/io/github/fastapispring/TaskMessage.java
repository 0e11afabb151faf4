package io.github.fastapispring;

import java.time.Duration;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A task as it is enqueued: the name of its handler and what that takes.
 *
 * <pre>
 * tasks.enqueue(TaskMessage.of("reminder", new Reminder(order)).withKey(order.id()).withDelay(Duration.ofDays(3)));
 * </pre>
 *
 * @param name the name of a {@link TaskHandler}
 * @param payload what the handler takes, null where it takes nothing
 * @param key tells the task from others of its name: while it waits or runs, another one
 * with the same key is not taken. At most 100 characters
 * @param delay how long it waits at least
 */
public record TaskMessage(String name, @Nullable Object payload, String key, Duration delay) {

	/** What the table of tasks has room for. */
	private static final int MAX_KEY_LENGTH = 100;

	public TaskMessage {
		if (key.isEmpty() || key.length() > MAX_KEY_LENGTH) {
			throw new IllegalArgumentException("The key of a task has 1 to " + MAX_KEY_LENGTH + " characters");
		}
		if (delay.isNegative()) {
			throw new IllegalArgumentException("A task cannot wait for " + delay);
		}
	}

	/**
	 * A task that is due at once, unlike every other one.
	 * @param name the name of a handler
	 * @param payload what the handler takes, null where it takes nothing
	 * @return the task
	 */
	public static TaskMessage of(String name, @Nullable Object payload) {
		return new TaskMessage(name, payload, UUID.randomUUID().toString(), Duration.ZERO);
	}

	/**
	 * The same task with a key of the application.
	 * @param newKey the key
	 * @return the task
	 */
	public TaskMessage withKey(String newKey) {
		return new TaskMessage(this.name, this.payload, newKey, this.delay);
	}

	/**
	 * The same task, due later.
	 * @param newDelay how long it waits at least
	 * @return the task
	 */
	public TaskMessage withDelay(Duration newDelay) {
		return new TaskMessage(this.name, this.payload, this.key, newDelay);
	}

}
