package io.github.fastapispring.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

import io.github.fastapispring.error.Fault;

/**
 * {@link BigDecimal}, from text or number without a loss.
 */
final class DecimalScalar extends Scalar {

	/** Nothing in it is tried twice, so that a long text takes no longer than it must. */
	private static final Pattern NUMBER = Pattern
		.compile("[+-]?+(?:\\d[\\d_]*+(?:\\.[\\d_]*+)?+|\\.\\d[\\d_]*+)(?:[eE][+-]?+\\d{1,9}+)?+");

	private static final Pattern NOT_FINITE = Pattern.compile("[+-]?(inf|infinity|s?nan\\d*)",
			Pattern.CASE_INSENSITIVE);

	private static final Fault PARSING = Fault.of("decimal_parsing", "Input should be a valid decimal");

	DecimalScalar() {
		super(Fault.of("decimal_type", "Decimal input should be an integer, float, string or Decimal object"));
	}

	@Override
	public Object fromText(String text) {
		String number = text.strip();
		if (number.length() <= IntegerScalar.MAX_DIGITS && NUMBER.matcher(number).matches()) {
			try {
				return new BigDecimal(number.replace("_", ""));
			}
			catch (NumberFormatException ex) {
				return PARSING;
			}
		}
		return NOT_FINITE.matcher(number).matches() ? FloatScalar.NOT_A_FINITE_NUMBER : PARSING;
	}

	@Override
	protected Object fromInteger(BigInteger number) {
		return new BigDecimal(number);
	}

	@Override
	protected Object fromDecimal(BigDecimal number) {
		return number;
	}

	@Override
	public String label() {
		return "decimal";
	}

}
