package io.github.fastapispring.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.fastapispring.error.ErrorDetail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds that a record which is an array in JSON is read as a tuple.
 */
class TupleTypeTests {

	@Test
	void readsTheElementsInTheOrderOfDeclaration() {
		assertThat(accepted("[1, \"x\", 2]")).isEqualTo(new Pair(1, "x", 2));
		assertThat(accepted("[1, \"x\", null]")).isEqualTo(new Pair(1, "x", null));
		assertThat(accepted("[1, \"x\"]")).isEqualTo(new Pair(1, "x", null));
	}

	@Test
	void isWrittenInTheOrderOfDeclaration() {
		assertThat(new JsonMapper().writeValueAsString(new Pair(1, "x", 2))).isEqualTo("[1,\"x\",2]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"ab\"", "{}", "1", "true" })
	void refusesWhatIsNoArray(String json) {
		assertThat(errors(json)).singleElement()
			.satisfies((error) -> assertThat(error.type()).isEqualTo("tuple_type"),
					(error) -> assertThat(error.msg()).isEqualTo("Input should be a valid tuple"));
	}

	@Test
	void saysWhichElementIsMissing() {
		assertThat(errors("[\"a\"]")).extracting(ErrorDetail::type).containsExactly("int_parsing", "missing");
		assertThat(errors("[\"a\"]")).extracting(ErrorDetail::loc)
			.containsExactly(List.of("body", 0), List.of("body", 1));
		assertThat(errors("[\"a\"]").get(1).input()).hasToString("[\"a\"]");
	}

	@Test
	void refusesMoreElements() {
		assertThat(errors("[\"x\", \"a\", 1, 2]")).singleElement()
			.satisfies((error) -> assertThat(error.type()).isEqualTo("too_long"),
					(error) -> assertThat(error.msg())
						.isEqualTo("Tuple should have at most 3 items after validation, not 4"),
					(error) -> assertThat(error.ctx()).containsEntry("field_type", "Tuple")
						.containsEntry("max_length", 3)
						.containsEntry("actual_length", 4));
	}

	private static Object accepted(String json) {
		assertThat(errors(json)).isEmpty();
		return FastReadAgreesWithWalkTests.TYPES.mapper().readValue(json, Pair.class);
	}

	private static List<ErrorDetail> errors(String json) {
		return ReadErrors.of(Pair.class, json);
	}

	@JsonFormat(shape = JsonFormat.Shape.ARRAY)
	record Pair(int second, String first, @Nullable Integer another) {

	}

}
