package io.github.fastapispring.conformance;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JsonComparison}.
 */
class JsonComparisonTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\u0000', textBlock = """
			1                 | 1
			1.0               | 1.0
			1e+20             | 1.0E20
			1e-05             | 0.00001
			12345678901234567890123 | 12345678901234567890123
			"a"               | "\\u0061"
			null              | null
			true              | true
			[1,[2.0]]         | [1,[2.0]]
			{"a":1,"b":[]}    | {"b":[],"a":1}
			""")
	void sameValuesHaveNoDifference(String expected, String actual) {
		assertThat(differences(expected, actual)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\u0000', textBlock = """
			1                 | 1.0
			1.0               | 1
			1.0               | 1.1
			100000000000000000000 | 1e20
			12345678901234567890123 | 12345678901234567890124
			0.0               | -0.0
			1e400             | 1e401
			1                 | "1"
			"1"               | 1
			"a"               | "A"
			null              | false
			true              | false
			null              | {}
			[]                | {}
			[1]               | [1,2]
			[1,2]             | [1]
			[1,2]             | [2,1]
			{"a":1}           | {"a":2}
			{"a":null}        | {}
			{}                | {"a":null}
			{"a":{"b":[1]}}   | {"a":{"b":[1.0]}}
			""")
	void otherValuesHaveADifference(String expected, String actual) {
		assertThat(differences(expected, actual)).isNotEmpty();
	}

	@Test
	void saysWhereTheDifferenceIs() {
		assertThat(differences("{\"a/b\":[0,{\"c\":1}]}", "{\"a/b\":[0,{\"c\":1.0}]}"))
			.containsExactly("/a~1b/1/c: expected 1 but was 1.0");
	}

	@Test
	void saysEveryDifference() {
		assertThat(differences("{\"a\":1,\"b\":2}", "{\"a\":3,\"c\":4}")).containsExactly("/a: expected 1 but was 3",
				"body: has no \"b\": 2", "body: unexpected \"c\": 4");
	}

	@Nested
	class Ignored {

		private final JsonComparison comparison = new JsonComparison(List.of("/a/0"), List.of());

		@Test
		void mayBeAnyValue() {
			assertThat(compare(this.comparison, "{\"a\":[1,2]}", "{\"a\":[{},2]}")).isEmpty();
		}

		@Test
		void hasToBeThere() {
			assertThat(compare(this.comparison, "{\"a\":[1]}", "{\"a\":[]}")).isNotEmpty();
		}

		@Test
		void hidesNothingElse() {
			assertThat(compare(this.comparison, "{\"a\":[1,2]}", "{\"a\":[1,3]}")).isNotEmpty();
		}

	}

	@Nested
	class Unordered {

		private final JsonComparison comparison = new JsonComparison(List.of(), List.of("/a", ""));

		@Test
		void mayHaveAnyOrder() {
			assertThat(compare(this.comparison, "{\"a\":[1,{\"b\":2},1]}", "{\"a\":[{\"b\":2},1,1]}")).isEmpty();
		}

		@Test
		void wholeBodyMayHaveAnyOrder() {
			assertThat(compare(this.comparison, "[1,2]", "[2,1]")).isEmpty();
		}

		@Test
		void hasEveryElementAsOften() {
			assertThat(compare(this.comparison, "[1,1,2]", "[1,2,2]")).containsExactly("body: has no element 1",
					"body: unexpected element 2");
		}

		@Test
		void doesNotReachDeeper() {
			assertThat(compare(this.comparison, "{\"a\":[[1,2]]}", "{\"a\":[[2,1]]}")).isNotEmpty();
		}

	}

	@Nested
	class ReasonOfAParser {

		private static final String URL = error("url_parsing", "Input should be a valid URL, empty host",
				"\"error\":\"empty host\"");

		private static final String BODY = error("json_invalid", "JSON decode error", "\"error\":\"Expecting value\"");

		private static final String EMAIL = error("value_error",
				"value is not a valid email address: An email address must have an @-sign.",
				"\"reason\":\"An email address must have an @-sign.\"");

		@Test
		void mayBeWordedOtherwise() {
			assertThat(differences(URL,
					error("url_parsing", "Input should be a valid URL, no host", "\"error\":\"no host\"")))
				.isEmpty();
			assertThat(differences(BODY, error("json_invalid", "JSON decode error", "\"error\":\"no value\"")))
				.isEmpty();
			assertThat(differences(EMAIL,
					error("value_error", "value is not a valid email address: no @", "\"reason\":\"no @\"")))
				.isEmpty();
		}

		@ParameterizedTest
		@ValueSource(strings = { "date_from_datetime_parsing", "datetime_from_date_parsing", "datetime_parsing",
				"time_parsing", "time_delta_parsing", "uuid_parsing", "url_parsing", "json_invalid" })
		void mayBeWordedOtherwiseForParsersOnly(String type) {
			assertThat(differences(error(type, "Not good, a", "\"error\":\"a\""),
					error(type, "Not good, b", "\"error\":\"b\"")))
				.isEmpty();
			assertThat(differences(error(type + "_size", "Not good, a", "\"error\":\"a\""),
					error(type + "_size", "Not good, b", "\"error\":\"b\"")))
				.isNotEmpty();
		}

		@Test
		void leavesTheFixedPartOfTheMessage() {
			assertThat(differences(URL, error("url_parsing", "No valid URL, no host", "\"error\":\"no host\"")))
				.isNotEmpty();
			assertThat(differences(BODY, error("json_invalid", "JSON error", "\"error\":\"no value\""))).isNotEmpty();
			assertThat(differences(EMAIL, error("value_error", "Value error, no @", "\"reason\":\"no @\"")))
				.isNotEmpty();
		}

		@Test
		void hasToBeTheSameInTheMessageAndTheContext() {
			assertThat(differences(URL,
					error("url_parsing", "Input should be a valid URL, no host", "\"error\":\"empty host\"")))
				.isNotEmpty();
		}

		@ParameterizedTest
		@ValueSource(strings = { "\"error\":\"\"", "\"error\":\" \"", "\"error\":1", "\"error\":null",
				"\"reason\":\"a\"", "\"error\":\"a\",\"more\":\"b\"", "" })
		void hasToBeATextUnderTheSameKey(String context) {
			assertThat(differences(BODY, error("json_invalid", "JSON decode error", context))).isNotEmpty();
		}

		@Test
		void hasToBeThere() {
			assertThat(differences(BODY,
					"{\"type\":\"json_invalid\",\"loc\":[\"body\",1],\"msg\":\"JSON decode error\",\"input\":{}}"))
				.isNotEmpty();
		}

		@Test
		void leavesTypeLocationAndInput() {
			String actual = error("json_invalid", "JSON decode error", "\"error\":\"no value\"");
			assertThat(differences(BODY, actual.replace("json_invalid", "json_type"))).isNotEmpty();
			assertThat(differences(BODY, actual.replace("[\"body\",1]", "[\"body\",2]"))).isNotEmpty();
			assertThat(differences(BODY, actual.replace("\"input\":{}", "\"input\":null"))).isNotEmpty();
		}

		@Test
		void doesNotConcernOtherValueErrors() {
			assertThat(differences(error("value_error", "Value error, a", "\"error\":\"a\""),
					error("value_error", "Value error, b", "\"error\":\"b\"")))
				.isNotEmpty();
		}

		private static String error(String type, String message, String context) {
			return "{\"type\":\"%s\",\"loc\":[\"body\",1],\"msg\":\"%s\",\"input\":{},\"ctx\":{%s}}".formatted(type,
					message, context);
		}

	}

	private static List<String> differences(String expected, String actual) {
		return compare(new JsonComparison(List.of(), List.of()), expected, actual);
	}

	private static List<String> compare(JsonComparison comparison, String expected, String actual) {
		return comparison.differences(Json.read(expected), Json.read(actual));
	}

}
