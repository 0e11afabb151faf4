package io.github.fastapispring.validation;

import java.math.BigDecimal;
import java.math.BigInteger;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link MultipleOf} by the decimal digits of a number, so that 0.3 is a multiple
 * of 0.1.
 */
public final class MultipleOfValidator implements ConstraintValidator<MultipleOf, Number> {

	private BigDecimal divisor = BigDecimal.ONE;

	@Override
	public void initialize(MultipleOf constraint) {
		this.divisor = new BigDecimal(constraint.value()).stripTrailingZeros();
		if (this.divisor.signum() <= 0) {
			throw new IllegalArgumentException("@MultipleOf takes a number above zero, not " + constraint.value());
		}
	}

	@Override
	public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
		boolean fraction = value instanceof Double || value instanceof Float;
		if (value == null || (fraction && !Double.isFinite(value.doubleValue()))) {
			return value == null;
		}
		BigDecimal number = (value instanceof BigDecimal decimal) ? decimal : new BigDecimal(value.toString());
		return isMultiple((number.scale() > 0) ? number.stripTrailingZeros() : number);
	}

	/**
	 * By the digits alone: a number like 1e999999999 must not be written out.
	 */
	private boolean isMultiple(BigDecimal number) {
		BigInteger modulus = this.divisor.unscaledValue();
		long exponent = (long) this.divisor.scale() - number.scale();
		if (number.signum() == 0 || exponent < 0) {
			return number.signum() == 0;
		}
		return number.unscaledValue()
			.multiply(BigInteger.TEN.modPow(BigInteger.valueOf(exponent), modulus))
			.mod(modulus)
			.signum() == 0;
	}

}
