package io.github.fastapispring.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

import io.github.fastapispring.error.Fault;

/**
 * Integers of any width: {@code "+7"}, {@code " 1_000 "}, {@code "1.0"} and {@code true}
 * are integers, {@code 1.5} and {@code "0x10"} are not.
 */
final class IntegerScalar extends Scalar {

	private static final Fault PARSING = Fault.of("int_parsing",
			"Input should be a valid integer, unable to parse string as an integer");

	private static final Fault SIZE = Fault.of("int_parsing_size",
			"Unable to parse input string as an integer, exceeded maximum size");

	private static final Fault FRACTION = Fault.of("int_from_float",
			"Input should be a valid integer, got a number with a fractional part");

	/** Digits that Python reads from text at most. */
	static final int MAX_DIGITS = 4300;

	private final int bits;

	private final Function<BigInteger, Object> convert;

	private final @Nullable Function<Long, Object> convertLong;

	private IntegerScalar(int bits, Function<BigInteger, Object> convert,
			@Nullable Function<Long, Object> convertLong) {
		super(Fault.of("int_type", "Input should be a valid integer"));
		this.bits = bits;
		this.convert = convert;
		this.convertLong = convertLong;
	}

	static IntegerScalar unbounded() {
		return new IntegerScalar(Integer.MAX_VALUE, (number) -> number, null);
	}

	static IntegerScalar of(int bits, Function<Long, Object> convert) {
		return new IntegerScalar(bits, (number) -> convert.apply(number.longValue()), convert);
	}

	@Override
	public Object fromText(String text) {
		String digits = text.strip();
		int length = digits.length();
		int start = (length > 0 && (digits.charAt(0) == '+' || digits.charAt(0) == '-')) ? 1 : 0;
		int end = endOfInteger(digits, start);
		if (end < 0) {
			return PARSING;
		}
		if (end - start <= 18 && digits.indexOf('_') < 0) {
			return fromLong(Long.parseLong(digits, (digits.charAt(0) == '+') ? 1 : 0, end, 10));
		}
		return (end - start > MAX_DIGITS) ? SIZE
				: fromInteger(new BigInteger(digits.substring(0, end).replace("_", "")));
	}

	/**
	 * The end of the digits; a fraction of zeros may follow. Negative for anything else.
	 */
	private static int endOfInteger(String text, int start) {
		int end = start;
		while (end < text.length() && (isDigit(text.charAt(end)) || isSeparator(text, start, end))) {
			end++;
		}
		if (end == start) {
			return -1;
		}
		if (end < text.length() && text.charAt(end) == '.') {
			int zeros = end + 1;
			while (zeros < text.length() && text.charAt(zeros) == '0') {
				zeros++;
			}
			return (zeros == text.length() && zeros > end + 1) ? end : -1;
		}
		return (end == text.length()) ? end : -1;
	}

	private static boolean isSeparator(String text, int start, int at) {
		return text.charAt(at) == '_' && at > start && at + 1 < text.length() && isDigit(text.charAt(at - 1))
				&& isDigit(text.charAt(at + 1));
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

	@Override
	protected Object fromLong(long number) {
		if (this.convertLong == null) {
			return BigInteger.valueOf(number);
		}
		return (this.bits == Long.SIZE || number == (number << (Long.SIZE - this.bits)) >> (Long.SIZE - this.bits))
				? this.convertLong.apply(number) : SIZE;
	}

	@Override
	protected Object fromInteger(BigInteger number) {
		return (number.bitLength() < this.bits) ? this.convert.apply(number) : SIZE;
	}

	@Override
	protected Object fromDecimal(BigDecimal number) {
		if (number.scale() > 0 && number.stripTrailingZeros().scale() > 0) {
			return FRACTION;
		}
		return isLong(number) ? fromLong(number.longValue()) : SIZE;
	}

	/**
	 * Whether a number is an integer of 64 bits; one with a huge exponent is not written
	 * out, nor its zeros taken into an exponent that is full.
	 */
	static boolean isLong(BigDecimal number) {
		BigDecimal plain = (number.scale() > 0 || number.signum() == 0) ? number.stripTrailingZeros() : number;
		return plain.scale() <= 0 && (long) plain.precision() - plain.scale() <= 19
				&& plain.toBigInteger().bitLength() < Long.SIZE;
	}

	@Override
	protected Object fromBoolean(boolean value) {
		return fromLong(value ? 1 : 0);
	}

	@Override
	public Scalar strict() {
		return new StrictScalar(this, JsonToken.VALUE_NUMBER_INT);
	}

	@Override
	public String label() {
		return "int";
	}

}
