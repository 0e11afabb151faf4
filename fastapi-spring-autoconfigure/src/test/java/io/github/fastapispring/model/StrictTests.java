package io.github.fastapispring.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.fastapispring.Default;
import io.github.fastapispring.Strict;
import io.github.fastapispring.error.ErrorDetail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds that what is marked {@link Strict} takes no other form of a value, and that
 * Jackson agrees.
 */
class StrictTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"number": "1", "flag": 1, "ratio": "1.5", "date": 1}|number int_type,flag bool_type,ratio float_type,date date_type
					{"number": 1.0, "flag": "true", "ratio": true, "date": true}|number int_type,flag bool_type,ratio float_type,date date_type
					{"number": true, "flag": false, "ratio": 1, "date": "2024-01-01"}|number int_type
					{"number": 1, "flag": true, "ratio": 1.5, "date": "2024-01-01"}|''
					""")
	void aClassIsStrictInAllItsFields(String json, String errors) {
		assertThat(errors(Exact.class, json)).isEqualTo(errors);
	}

	@Test
	void aContainerIsStrictInItsElements() {
		assertThat(errors(Containers.class, """
				{"list": [1, "2"], "array": [1.0], "optional": 1, "map": {"1": "1"}, "lax": "1"}"""))
			.isEqualTo("list.1 int_type,array.0 int_type,optional bool_type,map.1 int_type");
		assertThat(errors(Containers.class, """
				{"list": [1, 2], "array": [1], "optional": null, "map": {"1": 1}, "lax": "1"}""")).isEmpty();
	}

	@Test
	void aDefaultIsTextAllTheSame() {
		ValueTypes types = FastReadAgreesWithWalkTests.TYPES;
		assertThat(new ModelDefaults(types).check(types.of(types.javaType(WithDefaults.class)))).isEmpty();
		assertThat(types.mapper().readValue("{}", WithDefaults.class))
			.isEqualTo(new WithDefaults(1, List.of(1.5), true));
	}

	private static String errors(Class<?> type, String json) {
		return ReadErrors.of(type, json)
			.stream()
			.map((error) -> path(error) + " " + error.type())
			.collect(Collectors.joining(","));
	}

	private static String path(ErrorDetail error) {
		return error.loc().stream().skip(1).map(String::valueOf).collect(Collectors.joining("."));
	}

	@Strict
	record Exact(int number, boolean flag, double ratio, LocalDate date) {

	}

	record Containers(@Strict List<Integer> list, @Strict int[] array, @Strict Optional<Boolean> optional,
			@Strict Map<Integer, Integer> map, int lax) {

	}

	@Strict
	record WithDefaults(@Default("1") int number, @Default("1.5") List<Double> ratios, @Default("yes") boolean flag) {

	}

}
