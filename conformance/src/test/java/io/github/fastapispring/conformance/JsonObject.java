package io.github.fastapispring.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A JSON object with its members in the order they were written.
 *
 * @param members the values by name
 */
record JsonObject(Map<String, @Nullable Object> members) {

	static final JsonObject EMPTY = new JsonObject(Map.of());

	Set<String> names() {
		return this.members.keySet();
	}

	boolean has(String name) {
		return this.members.containsKey(name);
	}

	@Nullable Object get(String name) {
		return this.members.get(name);
	}

	boolean isTrue(String name) {
		return Boolean.TRUE.equals(get(name));
	}

	String text(String name) {
		return required(name, String.class);
	}

	int integer(String name) {
		return Integer.parseInt(required(name, JsonNumber.class).text());
	}

	JsonObject object(String name) {
		return has(name) ? required(name, JsonObject.class) : EMPTY;
	}

	List<?> list(String name) {
		return has(name) ? required(name, List.class) : List.of();
	}

	List<String> texts(String name) {
		return list(name).stream().map(String.class::cast).toList();
	}

	JsonObject with(String name, Object value) {
		Map<String, @Nullable Object> changed = new LinkedHashMap<>(this.members);
		changed.put(name, value);
		return new JsonObject(changed);
	}

	private <T> T required(String name, Class<T> type) {
		if (!type.isInstance(get(name))) {
			throw new IllegalArgumentException("\"%s\" is %s, not a %s".formatted(name, Json.write(get(name)),
					type.getSimpleName().replace("Json", "").toLowerCase()));
		}
		return type.cast(get(name));
	}

}
