package io.github.fastapispring.demo;

import java.time.Instant;
import java.util.stream.Collectors;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a command prints: the head of the answer if it asks for it, and the body. Line
 * breaks within JSON are for the reader and do not count.
 *
 * @param head status line and headers, empty for none
 * @param body the body
 */
record PrintedAnswer(String head, String body) {

	/** Stands in a README for a point in time. */
	private static final String SOME_TIME = "…";

	private static final ObjectReader JSON = JsonMapper.shared()
		.readerFor(JsonNode.class)
		.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	static PrintedAnswer of(String printed) {
		String text = printed.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
		int end = text.startsWith("HTTP/") ? text.indexOf("\n\n") : 0;
		return (end < 0) ? new PrintedAnswer(text, "")
				: new PrintedAnswer(text.substring(0, end), text.substring(end).strip());
	}

	/**
	 * Fails unless this is what was expected.
	 * @param expected what the README prints
	 * @param command the command
	 */
	void assertIs(PrintedAnswer expected, String command) {
		assertThat(this.head).as(command).isEqualTo(expected.head);
		if (isJson(this.body) && isJson(expected.body)) {
			JsonNode actual = JSON.readTree(this.body);
			assertThat(actual).as(command).hasToString(withTimesOf(actual, JSON.readTree(expected.body)).toString());
		}
		else {
			assertThat(this.body).as(command).isEqualTo(expected.body);
		}
	}

	private static boolean isJson(String text) {
		return text.startsWith("{") || text.startsWith("[");
	}

	private static JsonNode withTimesOf(JsonNode actual, JsonNode expected) {
		if (expected instanceof ObjectNode object) {
			object.propertyNames()
				.forEach((name) -> object.set(name, withTimesOf(actual.path(name), object.get(name))));
		}
		else if (expected instanceof ArrayNode array) {
			for (int i = 0; i < array.size(); i++) {
				array.set(i, withTimesOf(actual.path(i), array.get(i)));
			}
		}
		else if (expected instanceof StringNode text && text.stringValue().equals(SOME_TIME)) {
			return StringNode.valueOf(Instant.parse(actual.stringValue()).toString());
		}
		return expected;
	}

}
