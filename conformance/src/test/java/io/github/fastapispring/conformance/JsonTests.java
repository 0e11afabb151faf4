package io.github.fastapispring.conformance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Json}.
 */
class JsonTests {

	@ParameterizedTest
	@ValueSource(strings = { "1", "1.0", "1.50", "-0.0", "1e+20", "1E20", "123456789012345678901234567890", "null",
			"true", "\"\"", "\"é\\n\"", "[]", "{}", "{\"b\":1,\"a\":[{\"c\":null},2.0]}" })
	void writesWhatItRead(String text) {
		assertThat(Json.write(Json.read(text))).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{", "[1", "nul", "NaN", "1 2", "{} x", "{\"a\":1,\"a\":1}", "{'a':1}" })
	void refusesWhatIsNotOneJsonValue(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Json.read(text));
	}

	@Test
	void namesTheMemberThatHasAnotherType() {
		JsonObject object = (JsonObject) Json.read("{\"status\": \"200\"}");
		assertThatIllegalArgumentException().isThrownBy(() -> object.integer("status"))
			.withMessage("\"status\" is \"200\", not a number");
	}

}
