package io.github.fastapispring.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;

/**
 * Compares JSON values exactly: every member, every element in order, every number in its
 * form. Only what a {@link ParserReason} says may differ.
 */
final class JsonComparison {

	private final Set<String> ignored;

	private final Set<String> unordered;

	private final BiPredicate<JsonNumber, JsonNumber> sameNumber;

	private JsonComparison(Collection<String> ignored, Collection<String> unordered,
			BiPredicate<JsonNumber, JsonNumber> sameNumber) {
		this.ignored = Set.copyOf(ignored);
		this.unordered = Set.copyOf(unordered);
		this.sameNumber = sameNumber;
	}

	/**
	 * Creates a comparison with exceptions.
	 * @param ignored JSON pointers of values that have to be there, but may be any
	 * @param unordered JSON pointers of arrays whose elements may have any order
	 */
	JsonComparison(Collection<String> ignored, Collection<String> unordered) {
		this(ignored, unordered, JsonNumber::isSameAs);
	}

	/**
	 * Creates a comparison for which {@code 1} and {@code 1.0} are the same number.
	 * @return the comparison
	 */
	static JsonComparison ofNumbersByValue() {
		return new JsonComparison(List.of(), List.of(), JsonNumber::isEqualTo);
	}

	/**
	 * Says where two values differ.
	 * @param expected the expected value
	 * @param actual the actual value
	 * @return a sentence for every difference, none for equal values
	 */
	List<String> differences(@Nullable Object expected, @Nullable Object actual) {
		List<String> differences = new ArrayList<>();
		compare("", expected, actual, differences);
		return differences;
	}

	private void compare(String pointer, @Nullable Object expected, @Nullable Object actual, List<String> differences) {
		if (this.ignored.contains(pointer)) {
			return;
		}
		if (expected instanceof JsonObject object && actual instanceof JsonObject other) {
			compareMembers(pointer, ParserReason.adopt(object, other), other, differences);
		}
		else if (expected instanceof List<?> list && actual instanceof List<?> other) {
			compareElements(pointer, list, other, differences);
		}
		else if (!isSameScalar(expected, actual)) {
			differences
				.add("%s: expected %s but was %s".formatted(where(pointer), Json.write(expected), Json.write(actual)));
		}
	}

	private void compareMembers(String pointer, JsonObject expected, JsonObject actual, List<String> differences) {
		for (String name : expected.names()) {
			if (actual.has(name)) {
				compare(pointer + "/" + escape(name), expected.get(name), actual.get(name), differences);
			}
			else {
				differences
					.add("%s: has no \"%s\": %s".formatted(where(pointer), name, Json.write(expected.get(name))));
			}
		}
		for (String name : actual.names()) {
			if (!expected.has(name)) {
				differences
					.add("%s: unexpected \"%s\": %s".formatted(where(pointer), name, Json.write(actual.get(name))));
			}
		}
	}

	private void compareElements(String pointer, List<?> expected, List<?> actual, List<String> differences) {
		if (expected.size() != actual.size()) {
			differences
				.add("%s: expected %d elements but was %d".formatted(where(pointer), expected.size(), actual.size()));
		}
		if (this.unordered.contains(pointer)) {
			compareAnyOrder(pointer, expected, actual, differences);
			return;
		}
		for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
			compare(pointer + "/" + i, expected.get(i), actual.get(i), differences);
		}
	}

	private void compareAnyOrder(String pointer, List<?> expected, List<?> actual, List<String> differences) {
		List<@Nullable Object> left = new ArrayList<>(actual);
		for (int i = 0; i < expected.size(); i++) {
			if (!removeFirstSame(pointer + "/" + i, expected.get(i), left)) {
				differences.add("%s: has no element %s".formatted(where(pointer), Json.write(expected.get(i))));
			}
		}
		left.forEach((element) -> differences
			.add("%s: unexpected element %s".formatted(where(pointer), Json.write(element))));
	}

	private boolean removeFirstSame(String pointer, @Nullable Object expected, List<@Nullable Object> left) {
		for (int i = 0; i < left.size(); i++) {
			List<String> differences = new ArrayList<>();
			compare(pointer, expected, left.get(i), differences);
			if (differences.isEmpty()) {
				left.remove(i);
				return true;
			}
		}
		return false;
	}

	private boolean isSameScalar(@Nullable Object expected, @Nullable Object actual) {
		if (expected instanceof JsonNumber number && actual instanceof JsonNumber other) {
			return this.sameNumber.test(number, other);
		}
		return Objects.equals(expected, actual);
	}

	private static String where(String pointer) {
		return pointer.isEmpty() ? "body" : pointer;
	}

	private static String escape(String name) {
		return name.replace("~", "~0").replace("/", "~1");
	}

}
