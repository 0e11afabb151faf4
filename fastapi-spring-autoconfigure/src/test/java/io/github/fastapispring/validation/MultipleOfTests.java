package io.github.fastapispring.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Holds which numbers are multiples, and how {@link MultipleOf} is told.
 */
class MultipleOfTests {

	private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

	private static final Constraints CONSTRAINTS = new Constraints(VALIDATOR);

	@ParameterizedTest
	@CsvSource({ "0, true", "10, true", "-15, true", "7, false", "2147483645, true" })
	void anInteger(int number, boolean valid) {
		assertThat(isValid("number", number)).isEqualTo(valid);
		assertThat(isValid("big", BigInteger.valueOf(number))).isEqualTo(valid);
	}

	@ParameterizedTest
	@CsvSource({ "0, true", "0.3, true", "1e17, true", "-7.7, true", "0.35, false", "1e-320, false", "NaN, false",
			"Infinity, false" })
	void aFractionByItsDecimalDigits(double number, boolean valid) {
		assertThat(isValid("ratio", number)).isEqualTo(valid);
	}

	@ParameterizedTest
	@CsvSource({ "0.00, true", "1.25, true", "1.250, true", "100, true", "1e999999999, true", "1e-999999999, false",
			"0.26, false" })
	void aDecimalOfAnyExponent(BigDecimal number, boolean valid) {
		assertThat(isValid("decimal", number)).isEqualTo(valid);
	}

	@Test
	void nothingIsValid() {
		assertThat(isValid("decimal", null)).isTrue();
	}

	@Test
	void isToldInTheFormOfTheValue() {
		assertThat(fault("number", 7))
			.hasToString("Fault[type=multiple_of, message=Input should be a multiple of 5, context={multiple_of=5}]");
		assertThat(fault("ratio", 0.35)).hasToString(
				"Fault[type=multiple_of, message=Input should be a multiple of 0.1, context={multiple_of=0.1}]");
		assertThat(VALIDATOR.validateValue(Numbers.class, "number", 7)).singleElement()
			.satisfies((violation) -> assertThat(violation.getMessage()).isEqualTo("must be a multiple of 5"));
	}

	@Test
	void aDivisorIsAboveZero() {
		assertThatExceptionOfType(ValidationException.class)
			.isThrownBy(() -> VALIDATOR.validateValue(Wrong.class, "number", 1))
			.withStackTraceContaining("@MultipleOf takes a number above zero, not 0");
	}

	private static boolean isValid(String property, @Nullable Object value) {
		return CONSTRAINTS.checkProperty(Numbers.class, property, value).isEmpty();
	}

	private static Object fault(String property, Object value) {
		List<Violation> violations = CONSTRAINTS.checkProperty(Numbers.class, property, value);
		assertThat(violations).hasSize(1);
		return violations.get(0).fault();
	}

	record Numbers(@MultipleOf("5") int number, @MultipleOf("5") BigInteger big, @MultipleOf("0.1") double ratio,
			@MultipleOf("0.25") BigDecimal decimal) {

	}

	record Wrong(@MultipleOf("0") int number) {

	}

}
