package io.github.fastapispring.binding;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds that the search for a syntax error and Jackson agree on what JSON is.
 */
class JsonSyntaxTests {

	private static final ObjectReader JACKSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build()
		.reader();

	@Property(tries = 8000)
	void itFindsAnErrorWhereJacksonRefuses(@ForAll("nearlyJson") String text) {
		assertThat(JsonSyntax.check(text).isEmpty()).isEqualTo(isJson(text));
	}

	@Example
	void itCountsTheCharactersBeforeTheError() {
		assertThat(JsonSyntax.check("{\"é😀\": [1, }")).contains(new JsonSyntax.SyntaxError("Expecting value", 11));
	}

	@Example
	void itReadsAMillionLevels() {
		String open = "[".repeat(1_000_000);
		assertThat(JsonSyntax.check(open)).contains(new JsonSyntax.SyntaxError("Expecting value", 1_000_000));
		assertThat(JsonSyntax.check(open + "]".repeat(1_000_000))).isEmpty();
	}

	@Provide
	Arbitrary<String> nearlyJson() {
		return Arbitraries
			.of("{", "}", "[", "]", ",", ":", "\"\"", "\"a\"", "\"\\u00e9\"", "\"\\n\"", "\"\\x\"", "\"", "1", "-1",
					"-", "0", "01", "1.5", "1.", "1e5", "1e", "true", "nul", "null", " ", "\n", "{\"a\":", "[1,")
			.list()
			.ofMinSize(1)
			.ofMaxSize(6)
			.map((parts) -> String.join("", parts));
	}

	private static boolean isJson(String text) {
		try {
			return !JACKSON.readTree(text).isMissingNode();
		}
		catch (JacksonException ex) {
			return false;
		}
	}

}
