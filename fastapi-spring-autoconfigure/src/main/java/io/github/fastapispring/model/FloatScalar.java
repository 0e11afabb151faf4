package io.github.fastapispring.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.regex.Pattern;

import tools.jackson.core.JsonToken;

import io.github.fastapispring.error.Fault;

/**
 * Floating-point numbers. Infinities and not-a-number are refused, because JSON cannot
 * carry them back.
 */
final class FloatScalar extends Scalar {

	private static final String DIGITS = "\\d++(?:_\\d++)*+";

	/** Nothing in it is tried twice, so that a long text takes no longer than it must. */
	private static final Pattern NUMBER = Pattern
		.compile("[+-]?+(?:" + DIGITS + "(?:\\.(?:" + DIGITS + ")?+)?+|\\." + DIGITS + ")(?:[eE][+-]?+\\d++)?+");

	private static final Pattern NOT_FINITE = Pattern.compile("[+-]?(inf|infinity|nan)", Pattern.CASE_INSENSITIVE);

	private static final Fault PARSING = Fault.of("float_parsing",
			"Input should be a valid number, unable to parse string as a number");

	static final Fault NOT_A_FINITE_NUMBER = Fault.of("finite_number", "Input should be a finite number");

	private final Function<Double, Number> convert;

	FloatScalar(Function<Double, Number> convert) {
		super(Fault.of("float_type", "Input should be a valid number"));
		this.convert = convert;
	}

	@Override
	public Object fromText(String text) {
		String number = text.strip();
		if (NUMBER.matcher(number).matches()) {
			return finite(Double.parseDouble(number.replace("_", "")));
		}
		return NOT_FINITE.matcher(number).matches() ? NOT_A_FINITE_NUMBER : PARSING;
	}

	@Override
	protected Object fromInteger(BigInteger number) {
		return finite(number.doubleValue());
	}

	@Override
	protected Object fromLong(long number) {
		return finite(number);
	}

	@Override
	protected Object fromDecimal(BigDecimal number) {
		return finite(number.doubleValue());
	}

	@Override
	protected Object fromBoolean(boolean value) {
		return finite(value ? 1 : 0);
	}

	private Object finite(double number) {
		Number converted = this.convert.apply(number);
		return Double.isFinite(converted.doubleValue()) ? converted : NOT_A_FINITE_NUMBER;
	}

	@Override
	public Scalar strict() {
		return new StrictScalar(this, JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
	}

	@Override
	public String label() {
		return "float";
	}

}
