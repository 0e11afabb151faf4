package io.github.fastapispring.task.durable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * A task as a row of the table of tasks.
 *
 * @param name the name with the version of the payload
 * @param key tells it from others of its name
 * @param data the payload
 * @param due when it is executed
 */
record StoredTask(String name, String key, byte[] data, Instant due) {

	/**
	 * Its parts by the names of the parameters of a statement.
	 */
	Map<String, Object> parameters() {
		return Map.of("name", this.name, "key", this.key, "data", this.data, "due", this.due.atOffset(ZoneOffset.UTC));
	}

}
