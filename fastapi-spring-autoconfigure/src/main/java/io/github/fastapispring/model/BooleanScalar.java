package io.github.fastapispring.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

import tools.jackson.core.JsonToken;

import io.github.fastapispring.error.Fault;

/**
 * Booleans: {@code true}, {@code 1}, {@code yes}, {@code on}, {@code t}, {@code y} and
 * their opposites, in upper and lower case.
 */
final class BooleanScalar extends Scalar {

	private static final Fault PARSING = Fault.of("bool_parsing",
			"Input should be a valid boolean, unable to interpret input");

	BooleanScalar() {
		super(Fault.of("bool_type", "Input should be a valid boolean"));
	}

	@Override
	public Object fromText(String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "true", "1", "yes", "on", "t", "y" -> true;
			case "false", "0", "no", "off", "f", "n" -> false;
			default -> PARSING;
		};
	}

	@Override
	protected Object fromLong(long number) {
		return (number == 1) ? Boolean.TRUE : (number == 0) ? Boolean.FALSE : PARSING;
	}

	@Override
	protected Object fromInteger(BigInteger number) {
		return (number.bitLength() < Long.SIZE) ? fromLong(number.longValue()) : typeFault();
	}

	@Override
	protected Object fromDecimal(BigDecimal number) {
		return IntegerScalar.isLong(number) ? fromLong(number.longValue()) : typeFault();
	}

	@Override
	protected Object fromBoolean(boolean value) {
		return value;
	}

	@Override
	public Scalar strict() {
		return new StrictScalar(this, JsonToken.VALUE_TRUE);
	}

	@Override
	public String label() {
		return "bool";
	}

}
