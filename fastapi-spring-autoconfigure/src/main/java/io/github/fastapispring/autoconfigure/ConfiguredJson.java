package io.github.fastapispring.autoconfigure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that was written as properties, where a list is a map of its indexes and, outside
 * of YAML, each value a text.
 */
final class ConfiguredJson {

	/** As many digits as a number of a script holds. */
	private static final Pattern LITERAL = Pattern
		.compile("true|false|null|-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?|\\{.*}|\\[.*]", Pattern.DOTALL);

	private ConfiguredJson() {
	}

	static Map<String, Object> object(Map<?, ?> properties) {
		Map<String, Object> object = new LinkedHashMap<>();
		properties.forEach((name, value) -> object.put(String.valueOf(name), value(value)));
		return object;
	}

	private static Object value(Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> object = object(map);
			return isList(object) ? new ArrayList<>(object.values()) : object;
		}
		if (value instanceof List<?> list) {
			return list.stream().map(ConfiguredJson::value).toList();
		}
		return (value instanceof CharSequence text) ? literal(text.toString()) : value;
	}

	private static boolean isList(Map<String, Object> object) {
		int index = 0;
		for (String name : object.keySet()) {
			if (!name.equals(String.valueOf(index++))) {
				return false;
			}
		}
		return index > 0;
	}

	private static Object literal(String text) {
		if (!LITERAL.matcher(text).matches()) {
			return text;
		}
		try {
			return JsonMapper.shared().readTree(text);
		}
		catch (JacksonException ex) {
			return text;
		}
	}

}
