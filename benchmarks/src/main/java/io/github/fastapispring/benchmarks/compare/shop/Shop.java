package io.github.fastapispring.benchmarks.compare.shop;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Answers from memory.
 */
public final class Shop {

	private static final int ITEMS = 50;

	private static final int LINES = 1000;

	private static final int WAIT_MILLIS = 5;

	private final List<Item> items = IntStream.rangeClosed(1, ITEMS).mapToObj(Shop::item).toList();

	private final List<Line> lines = IntStream.rangeClosed(1, LINES)
		.mapToObj((id) -> new Line(id, "The line with the number " + id))
		.toList();

	private final LongAdder sessions = new LongAdder();

	private static Item item(int id) {
		return new Item(id, "SKU-" + id, "Item " + id, "The item with the number " + id, id + 0.5, id * 3, id + 0.25,
				"Supplier " + id);
	}

	/**
	 * One user.
	 * @param id its number
	 * @param extra whether its nickname is told
	 * @return the user
	 */
	public User user(int id, boolean extra) {
		return new User(id, "Ada Lovelace", "ada@example.com", extra ? "ada" : null, 36);
	}

	/**
	 * Signs a user up.
	 * @param user who signs up
	 * @return the user
	 */
	public User create(NewUser user) {
		return new User(1, user.name(), user.email(), user.nickname(), user.age());
	}

	/**
	 * All that is on sale.
	 * @return fifty things
	 */
	public List<Item> items() {
		return this.items;
	}

	/**
	 * Opens a session, which is to be closed.
	 * @param token who it is
	 * @return the user, or null if there is none with this token
	 */
	public @Nullable User open(String token) {
		if (!token.equals("token-1")) {
			return null;
		}
		this.sessions.increment();
		return user(1, true);
	}

	/**
	 * Whether a user may come in.
	 * @param user the user
	 * @return whether it is an adult
	 */
	public boolean active(User user) {
		return user.age() >= 18;
	}

	/**
	 * Closes a session.
	 * @param user whose session it is
	 */
	public void close(User user) {
		this.sessions.decrement();
	}

	/**
	 * What is streamed.
	 * @return a thousand lines
	 */
	public List<Line> lines() {
		return this.lines;
	}

	/**
	 * Answers after five milliseconds, for which its thread waits.
	 * @return the answer
	 */
	public Pong waitForPong() {
		try {
			Thread.sleep(WAIT_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return new Pong("pong");
	}

}
