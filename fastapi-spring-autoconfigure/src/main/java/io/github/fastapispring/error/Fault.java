package io.github.fastapispring.error;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a value, before anybody knows where the value stands: pydantic's
 * error type, message and context.
 *
 * <pre>
 * Fault fault = Fault.greaterThanEqual(3);   // greater_than_equal, ctx {"ge": 3}
 * </pre>
 *
 * @param type pydantic's code, for example {@code int_parsing}
 * @param message the message in English
 * @param context the values that the message names; empty for none
 */
public record Fault(String type, String message, Map<String, @Nullable Object> context) {

	/** No value where one is demanded. */
	public static final Fault MISSING = of("missing", "Field required");

	/** A field that the model does not declare. */
	public static final Fault EXTRA_FORBIDDEN = of("extra_forbidden", "Extra inputs are not permitted");

	/** Anything but an object where a model is expected. */
	public static final Fault MODEL_ATTRIBUTES_TYPE = of("model_attributes_type",
			"Input should be a valid dictionary or object to extract fields from");

	/** Anything but an array where a list is expected. */
	public static final Fault LIST_TYPE = of("list_type", "Input should be a valid list");

	/** Anything but an array where a set is expected. */
	public static final Fault SET_TYPE = of("set_type", "Input should be a valid set");

	/** Anything but an array where a tuple is expected. */
	public static final Fault TUPLE_TYPE = of("tuple_type", "Input should be a valid tuple");

	/** Anything but an object where a map is expected. */
	public static final Fault DICT_TYPE = of("dict_type", "Input should be a valid dictionary");

	/**
	 * A fault without context.
	 * @param type pydantic's code
	 * @param message the message
	 * @return the fault
	 */
	public static Fault of(String type, String message) {
		return new Fault(type, message, Map.of());
	}

	/**
	 * A fault with one context value.
	 * @param type pydantic's code
	 * @param message the message
	 * @param key the context key
	 * @param value the context value
	 * @return the fault
	 */
	public static Fault of(String type, String message, String key, @Nullable Object value) {
		return new Fault(type, message, Collections.singletonMap(key, value));
	}

	/**
	 * A text that its parser refuses.
	 * @param type pydantic's code
	 * @param message what the input should be, without the reason
	 * @param reason why the parser refuses it
	 * @return the fault
	 */
	public static Fault unparsable(String type, String message, String reason) {
		return of(type, message + ", " + reason, "error", reason);
	}

	/**
	 * A rule of the application's own that does not hold.
	 * @param message what is wrong
	 * @return the fault {@code value_error}
	 */
	public static Fault valueError(@Nullable String message) {
		return of("value_error", "Value error, " + (message != null ? message : "invalid"), "error", Map.of());
	}

	/**
	 * A value outside a fixed set.
	 * @param allowed the allowed values as JSON
	 * @return the fault {@code enum}
	 */
	public static Fault notInEnum(List<?> allowed) {
		String expected = alternatives(allowed);
		return of("enum", "Input should be " + expected, "expected", expected);
	}

	/**
	 * A value that is not above its limit.
	 * @param limit the exclusive limit: a number or text
	 * @return the fault {@code greater_than}
	 */
	public static Fault greaterThan(Object limit) {
		return of("greater_than", "Input should be greater than " + plain(limit), "gt", limit);
	}

	/**
	 * A value below its limit.
	 * @param limit the inclusive limit: a number or text
	 * @return the fault {@code greater_than_equal}
	 */
	public static Fault greaterThanEqual(Object limit) {
		return of("greater_than_equal", "Input should be greater than or equal to " + plain(limit), "ge", limit);
	}

	/**
	 * A value that is not below its limit.
	 * @param limit the exclusive limit: a number or text
	 * @return the fault {@code less_than}
	 */
	public static Fault lessThan(Object limit) {
		return of("less_than", "Input should be less than " + plain(limit), "lt", limit);
	}

	/**
	 * A value above its limit.
	 * @param limit the inclusive limit: a number or text
	 * @return the fault {@code less_than_equal}
	 */
	public static Fault lessThanEqual(Object limit) {
		return of("less_than_equal", "Input should be less than or equal to " + plain(limit), "le", limit);
	}

	/**
	 * A number that is no multiple of another.
	 * @param divisor the other number
	 * @return the fault {@code multiple_of}
	 */
	public static Fault multipleOf(Object divisor) {
		return of("multiple_of", "Input should be a multiple of " + plain(divisor), "multiple_of", divisor);
	}

	/**
	 * A text with too few characters.
	 * @param min the least number of code points
	 * @return the fault {@code string_too_short}
	 */
	public static Fault stringTooShort(int min) {
		return of("string_too_short", "String should have at least " + count(min, "character"), "min_length", min);
	}

	/**
	 * A text with too many characters.
	 * @param max the greatest number of code points
	 * @return the fault {@code string_too_long}
	 */
	public static Fault stringTooLong(int max) {
		return of("string_too_long", "String should have at most " + count(max, "character"), "max_length", max);
	}

	/**
	 * A text that does not match.
	 * @param pattern the regular expression
	 * @return the fault {@code string_pattern_mismatch}
	 */
	public static Fault patternMismatch(String pattern) {
		return of("string_pattern_mismatch", "String should match pattern '" + pattern + "'", "pattern", pattern);
	}

	/**
	 * Binary data that is too short.
	 * @param min the least number of bytes
	 * @return the fault {@code bytes_too_short}
	 */
	public static Fault bytesTooShort(int min) {
		return of("bytes_too_short", "Data should have at least " + count(min, "byte"), "min_length", min);
	}

	/**
	 * Binary data that is too long.
	 * @param max the greatest number of bytes
	 * @return the fault {@code bytes_too_long}
	 */
	public static Fault bytesTooLong(int max) {
		return of("bytes_too_long", "Data should have at most " + count(max, "byte"), "max_length", max);
	}

	/**
	 * A collection with too few elements.
	 * @param kind pydantic's word for the collection: List, Set or Dictionary
	 * @param min the least number of elements
	 * @param actual the number of elements
	 * @return the fault {@code too_short}
	 */
	public static Fault tooShort(String kind, int min, int actual) {
		Map<String, @Nullable Object> context = new LinkedHashMap<>();
		context.put("field_type", kind);
		context.put("min_length", min);
		context.put("actual_length", actual);
		return new Fault("too_short",
				kind + " should have at least " + count(min, "item") + " after validation, not " + actual, context);
	}

	/**
	 * A collection with too many elements.
	 * @param kind pydantic's word for the collection: List, Set, Tuple or Dictionary
	 * @param max the greatest number of elements
	 * @param actual the number of elements, null where reading stopped at the limit
	 * @return the fault {@code too_long}
	 */
	public static Fault tooLong(String kind, int max, @Nullable Integer actual) {
		Map<String, @Nullable Object> context = new LinkedHashMap<>();
		context.put("field_type", kind);
		context.put("max_length", max);
		context.put("actual_length", actual);
		return new Fault("too_long", kind + " should have at most " + count(max, "item") + " after validation, not "
				+ ((actual != null) ? actual : "more"), context);
	}

	/**
	 * An object that lacks the field which tells its kind.
	 * @param discriminator the name of the field
	 * @return the fault {@code union_tag_not_found}
	 */
	public static Fault tagNotFound(String discriminator) {
		String quoted = "'" + discriminator + "'";
		return of("union_tag_not_found", "Unable to extract tag using discriminator " + quoted, "discriminator",
				quoted);
	}

	/**
	 * An object of an unknown kind.
	 * @param discriminator the name of the field that tells the kind
	 * @param tag the kind that was sent
	 * @param expected the kinds that exist
	 * @return the fault {@code union_tag_invalid}
	 */
	public static Fault tagInvalid(String discriminator, String tag, List<String> expected) {
		String quoted = "'" + discriminator + "'";
		String tags = "'" + String.join("', '", expected) + "'";
		Map<String, @Nullable Object> context = new LinkedHashMap<>();
		context.put("discriminator", quoted);
		context.put("tag", tag);
		context.put("expected_tags", tags);
		return new Fault("union_tag_invalid",
				"Input tag '" + tag + "' found using " + quoted + " does not match any of the expected tags: " + tags,
				context);
	}

	private static String count(int number, String noun) {
		return number + " " + noun + ((number != 1) ? "s" : "");
	}

	private static String alternatives(List<?> values) {
		List<String> quoted = values.stream()
			.map((value) -> (value instanceof String) ? "'" + value + "'" : "" + value)
			.toList();
		int last = quoted.size() - 1;
		return (last < 1) ? String.join("", quoted)
				: String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
	}

	private static String plain(Object limit) {
		if (limit instanceof Double number) {
			return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
		}
		return (limit instanceof BigDecimal decimal) ? decimal.toPlainString() : limit.toString();
	}

}
