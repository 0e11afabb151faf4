package io.github.fastapispring.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;
import tools.jackson.databind.JavaType;

/**
 * Writes JSON that a type accepts, and now and then something else: another kind of
 * value, a null, a missing, an unknown or a repeated field.
 */
final class RandomJson {

	private static final String[] LITERALS = { "null", "true", "false", "0", "1", "-1", "2", "3", "7", "300", "40000",
			"3000000000", "-129", "1.0", "1.5", "2.50", "1e2", "1e400", "1E-400", "12345678901234567890", "86399",
			"1704067200", "1704067200123.25", "\"\"", "\" \"", "\"1\"", "\" 1_0 \"", "\"+7\"", "\"2.0\"", "\"1.50\"",
			"\"1e3\"", "\"inf\"", "\"NaN\"", "\"yes\"", "\"OFF\"", "\"a\"", "\"ab\"", "\"abcd\"", "\"a@b.c\"",
			"\"RED\"", "\"red\"", "\"dark blue\"", "\"2024-02-29\"", "\"2023-02-29\"", "\"2024-01-01T00:00:00\"",
			"\"2024-01-02 03:04:05.5Z\"", "\"03:04\"", "\"03:04:05+01:00\"", "\"PT1H\"", "\"1 day, 00:00:10\"",
			"\"6ba7b810-9dad-11d1-80b4-00c04fd430c8\"", "\"urn:uuid:6ba7b8109dad11d180b400c04fd430c8\"",
			"\"https://example.com\"", "\"127.0.0.1\"", "\"::1\"", "\"YWJj\"", "\"!!\"", "\"de-CH\"", "\"2024\"",
			"\"29.02.2024\"", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"é\"", "[]", "{}", "[1]", "[[]]", "[null]",
			"{\"a\":1}", "{\"street\":\"s\",\"number\":1}", "{\"x\":1,\"y\":2}" };

	private static final String[] SMALL = { "1", "2", "3", "\"a\"", "\"ab\"", "\"a@b.c\"" };

	private static final String[] CONTAINERS = { "[]", "[1]", "[\"a\", null, 1.5]", "{}", "{\"a\": [{}]}" };

	private static final int MAX_DEPTH = 6;

	private final Random random;

	private final ValueTypes types;

	/** How seldom something is wrong: one in so many values. */
	private final int faultOneIn;

	private final boolean repeats;

	RandomJson(Random random, ValueTypes types, boolean repeats) {
		this.random = random;
		this.types = types;
		this.faultOneIn = new int[] { 5, 20, 100, 100_000 }[random.nextInt(4)];
		this.repeats = repeats;
	}

	String of(JavaType type) {
		String json = value(this.types.of(type), 0);
		return oneIn(100) ? json.substring(0, this.random.nextInt(json.length())) : json;
	}

	private boolean oneIn(int count) {
		return this.random.nextInt(count) == 0;
	}

	private <T> T any(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	private String literal() {
		return LITERALS[this.random.nextInt(LITERALS.length)];
	}

	private String value(ValueType type, int depth) {
		if (oneIn(this.faultOneIn)) {
			return literal();
		}
		if (type instanceof Scalar scalar) {
			return accepted(scalar);
		}
		if (type instanceof ModelType model) {
			return object(model, "", depth);
		}
		if (type instanceof PartialType partial) {
			return object(partial.model(), "", depth);
		}
		if (type instanceof OptionalType optional) {
			return oneIn(4) ? "null" : value(optional.content(), depth);
		}
		if (type instanceof ListType list) {
			return "[" + String.join(",", elements(list.element(), depth)) + "]";
		}
		if (type instanceof MapType map) {
			return "{" + String.join(",", entries(map, depth)) + "}";
		}
		if (type instanceof UnionType union) {
			return value(any(union.members()), depth);
		}
		if (type instanceof TaggedUnionType union) {
			return tagged(union, depth);
		}
		if (type instanceof TupleType tuple) {
			return "[" + String.join(",", elements(tuple, depth)) + "]";
		}
		return accepted(type);
	}

	private String accepted(ValueType type) {
		for (int i = 0; i < 200; i++) {
			String literal = oneIn(2) ? literal() : CONTAINERS[this.random.nextInt(CONTAINERS.length)];
			ErrorCollector errors = this.types.newErrors();
			type.read(this.types.treeReader().readTree(literal), Location.of("body"),
					new ReadContext(errors, ReadContext.DEFAULT_GROUP));
			if (errors.isEmpty()) {
				return literal;
			}
		}
		return "0";
	}

	private List<String> elements(ValueType element, int depth) {
		List<String> elements = new ArrayList<>();
		int count = (depth < MAX_DEPTH) ? this.random.nextInt(4) : 0;
		for (int i = 0; i < count; i++) {
			elements.add(value(element, depth + 1));
		}
		return elements;
	}

	private List<String> elements(TupleType tuple, int depth) {
		List<String> elements = new ArrayList<>();
		for (Property property : tuple.model().properties()) {
			ValueType type = property.type();
			if (property.required() || oneIn(2)) {
				elements.add((type != null) ? value(type, depth + 1) : literal());
			}
		}
		if (oneIn(this.faultOneIn)) {
			elements.add(this.random.nextInt(elements.size() + 1), literal());
		}
		if (!elements.isEmpty() && oneIn(this.faultOneIn)) {
			elements.remove(this.random.nextInt(elements.size()));
		}
		return elements;
	}

	private List<String> entries(MapType map, int depth) {
		Map<String, String> entries = new LinkedHashMap<>();
		int count = (depth < MAX_DEPTH) ? this.random.nextInt(3) : 0;
		for (int i = 0; i < count; i++) {
			String key = value(map.key(), depth + 1);
			entries.put(key.startsWith("\"") ? key : "\"" + key.replace("\"", "") + "\"",
					value(map.value(), depth + 1));
		}
		return entries.entrySet().stream().map((entry) -> entry.getKey() + ":" + entry.getValue()).toList();
	}

	/**
	 * Of the first literals rather than of the others, because constraints allow them.
	 */
	private String accepted(Scalar scalar) {
		for (int i = 0; i < 500; i++) {
			String literal = oneIn(2) ? literal() : SMALL[this.random.nextInt(SMALL.length)];
			if (!(scalar.fromJson(this.types.treeReader().readTree(literal)) instanceof Fault)) {
				return literal;
			}
		}
		return "0";
	}

	private String tagged(TaggedUnionType union, int depth) {
		Map.Entry<String, ValueType> member = any(List.copyOf(union.members().entrySet()));
		String fields = (member.getValue() instanceof ModelType model) ? object(model, union.discriminator(), depth)
				: "{}";
		String tag = "\"" + union.discriminator() + "\":"
				+ (oneIn(this.faultOneIn) ? literal() : "\"" + member.getKey() + "\"");
		String inner = fields.substring(1, fields.length() - 1);
		List<String> parts = new ArrayList<>(List.of(tag));
		if (!inner.isEmpty()) {
			parts.add(this.random.nextInt(2), inner);
		}
		return oneIn(this.faultOneIn) ? fields : "{" + String.join(",", parts) + "}";
	}

	private String object(ModelType model, String discriminator, int depth) {
		List<String> fields = new ArrayList<>();
		for (Property property : model.properties()) {
			if (property.name().equals(discriminator)) {
				continue;
			}
			boolean optional = !property.required() || property.nullable();
			if (oneIn(this.faultOneIn) || (optional && (depth >= MAX_DEPTH || oneIn(3)))) {
				continue;
			}
			fields.add(field(property, depth));
			if (this.repeats && oneIn(4)) {
				fields.add(this.random.nextInt(fields.size() + 1), field(property, depth));
			}
		}
		if (oneIn(10)) {
			fields.add(this.random.nextInt(fields.size() + 1), "\"extra\":" + literal());
		}
		if (oneIn(2)) {
			Collections.shuffle(fields, this.random);
		}
		return "{" + String.join(",", fields) + "}";
	}

	private String field(Property property, int depth) {
		List<String> names = new ArrayList<>(property.aliases());
		names.add(property.name());
		boolean none = property.nullable() && oneIn(6);
		ValueType type = property.type();
		String value = none ? "null" : (type != null) ? value(type, depth + 1) : literal();
		return "\"" + any(names) + "\":" + value;
	}

}
