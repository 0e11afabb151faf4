package io.github.fastapispring.conformance.body_updates;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.fastapispring.Default;
import org.jspecify.annotations.Nullable;

// The item that this chapter's applications store.
record Item(@Nullable String name, @Nullable String description, @Nullable Double price, @Default("10.5") double tax,
		@Default( {
		}) List<String> tags){

	static Map<String, Item> store() {
		return new ConcurrentHashMap<>(Map.of("foo", new Item("Foo", null, 50.2, 10.5, List.of()), "bar",
				new Item("Bar", "The bartenders", 62.0, 20.2, List.of()), "baz",
				new Item("Baz", null, 50.2, 10.5, List.of())));
	}

}
