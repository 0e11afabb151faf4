package io.github.fastapispring.model;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds that untyped JSON has no number which could not be sent back.
 */
class AnyTypeTests {

	@Test
	void refusesANumberThatNoDoubleHolds() {
		assertThat(ReadErrors.of(Untyped.class, """
				{"any": {"a": [1, -1e400]}, "tree": 1e400, "map": {"b": 1e999999999}, "list": [1e308, 1e309]}"""))
			.satisfiesExactly((error) -> assertThat(error.loc()).isEqualTo(List.of("body", "any", "a", 1)),
					(error) -> assertThat(error.loc()).isEqualTo(List.of("body", "tree")),
					(error) -> assertThat(error.loc()).isEqualTo(List.of("body", "map", "b")),
					(error) -> assertThat(error.loc()).isEqualTo(List.of("body", "list", 1)))
			.allSatisfy((error) -> assertThat(error.type()).isEqualTo("finite_number"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.5", "1e308", "-1e-400", "123456789012345678901234567890", "[1.0, {\"a\": 2e1}]" })
	void takesAllOthers(String number) {
		assertThat(ReadErrors.of(Untyped.class, """
				{"any": %1$s, "tree": %1$s, "map": {"b": %1$s}, "list": [%1$s]}""".formatted(number))).isEmpty();
	}

	record Untyped(Object any, JsonNode tree, Map<String, @Nullable Object> map, List<Object> list) {

	}

}
