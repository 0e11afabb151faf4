package io.github.fastapispring.validation;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.fastapispring.Header;
import io.github.fastapispring.Query;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which constraints a method shows by itself.
 */
class WrittenConstraintsTests {

	@ParameterizedTest
	@ValueSource(strings = { "onAParameter", "onTheLastParameter", "repeated", "cascaded", "onAnElement", "onAValue",
			"deepInside", "onAnArrayElement" })
	void aConstraintIsSeen(String method) {
		assertThat(WrittenConstraints.areOn(method(method))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "otherAnnotations", "onTheResult" })
	void nothingElseIs(String method) {
		assertThat(WrittenConstraints.areOn(method(method))).isFalse();
	}

	private static Method method(String name) {
		return Arrays.stream(Methods.class.getDeclaredMethods())
			.filter((method) -> method.getName().equals(name))
			.findFirst()
			.orElseThrow();
	}

	interface Methods {

		void onAParameter(@Min(1) int size);

		void onTheLastParameter(String name, @NotBlank String text);

		void repeated(@Size(min = 1) @Size(max = 2) String text);

		void cascaded(@Valid Object model);

		void onAnElement(List<@Min(1) Integer> sizes);

		void onAValue(Map<String, @NotBlank String> texts);

		void deepInside(List<List<@Max(1) Integer>> sizes);

		void onAnArrayElement(@NotNull String[] texts);

		void nothing(String text, List<String> texts, int size);

		void otherAnnotations(@Query("q") String text, @Header String other);

		@Min(1)
		int onTheResult();

	}

}
