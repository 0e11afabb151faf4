package io.github.fastapispring.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The texts that one place of a request holds, by name and in their order.
 */
final class NamedTexts {

	static final NamedTexts NONE = new NamedTexts();

	private final Map<String, List<String>> texts = new LinkedHashMap<>();

	void add(String name, String text) {
		this.texts.computeIfAbsent(name, (key) -> new ArrayList<>(1)).add(text);
	}

	@Nullable List<String> get(String name) {
		return this.texts.get(name);
	}

	Set<String> names() {
		return this.texts.keySet();
	}

}
