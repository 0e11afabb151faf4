package io.github.fastapispring.conformance;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The one normalisation of the comparison: the human reason why a date, time, duration,
 * UUID, URL, e-mail address or JSON text did not parse may be worded by Java.
 * <p>
 * The actual reason has to be a text, and {@code msg} and {@code ctx} have to say the
 * same; {@code type}, {@code loc}, {@code input}, the keys of {@code ctx} and the fixed
 * part of {@code msg} are compared exactly.
 */
final class ParserReason {

	private static final Set<String> TYPES = Set.of("date_from_datetime_parsing", "datetime_from_date_parsing",
			"datetime_parsing", "time_parsing", "time_delta_parsing", "uuid_parsing", "url_parsing", "json_invalid");

	private static final String EMAIL_MESSAGE = "value is not a valid email address: ";

	private ParserReason() {
	}

	/**
	 * Takes over the actual reason into the expected error.
	 * @param expected what is expected
	 * @param actual what was answered
	 * @return the expected error with the actual reason, or {@code expected} unchanged
	 * where the normalisation does not apply
	 */
	static JsonObject adopt(JsonObject expected, JsonObject actual) {
		if (!isParserError(expected) || !(actual.get("ctx") instanceof JsonObject context)) {
			return expected;
		}
		String expectedReason = reason(expected.object("ctx"));
		String actualReason = reason(context);
		if (expectedReason == null || actualReason == null || !expected.object("ctx").names().equals(context.names())) {
			return expected;
		}
		return expected.with("ctx", context).with("msg", reworded(expected.text("msg"), expectedReason, actualReason));
	}

	private static boolean isParserError(JsonObject expected) {
		if (!(expected.get("type") instanceof String type) || !(expected.get("msg") instanceof String message)
				|| !(expected.get("ctx") instanceof JsonObject) || !expected.has("loc")) {
			return false;
		}
		return TYPES.contains(type) || ("value_error".equals(type) && message.startsWith(EMAIL_MESSAGE));
	}

	private static @Nullable String reason(JsonObject context) {
		if (context.names().size() != 1) {
			return null;
		}
		Object reason = context.members().values().iterator().next();
		return (reason instanceof String text && !text.isBlank()) ? text : null;
	}

	private static String reworded(String message, String expectedReason, String actualReason) {
		if (!message.endsWith(expectedReason)) {
			return message;
		}
		return message.substring(0, message.length() - expectedReason.length()) + actualReason;
	}

}
