package io.github.fastapispring.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

import io.github.fastapispring.error.Fault;

/**
 * {@link Duration}, from ISO 8601 (a year is 365 days, a month 30), from
 * {@code "1 day, 00:00:10"} and {@code "01:30:00"}, and from a JSON number of seconds.
 */
final class DurationScalar extends Scalar {

	private static final String COUNT = "(\\d{1,9}(?:[.,]\\d{1,9})?)";

	private static final Pattern ISO = Pattern.compile("([+-])?P(?=.*\\d)(?:" + COUNT + "Y)?(?:" + COUNT + "M)?(?:"
			+ COUNT + "W)?(?:" + COUNT + "D)?(?:T(?:" + COUNT + "H)?(?:" + COUNT + "M)?(?:" + COUNT + "S)?)?");

	private static final Pattern CLOCK = Pattern
		.compile("([+-])?(?=\\d)(?:(\\d{1,9}) ?(?:d(?:ays?)?|D(?:ays?|AYS?)?),?(?: |$))?"
				+ "(?:(\\d{2,9}|\\d(?=:..:)):([0-5]\\d)(?::([0-5]\\d(?:[.,]\\d{1,9})?))?)?");

	private static final long DAY = 86_400;

	private static final long[] ISO_SECONDS = { 365 * DAY, 30 * DAY, 7 * DAY, DAY, 3600, 60, 1 };

	private static final long[] CLOCK_SECONDS = { DAY, 3600, 60, 1 };

	/** Python's timedelta holds a billion days. */
	private static final BigDecimal LIMIT = BigDecimal.valueOf(999_999_999L * DAY);

	DurationScalar() {
		super(Fault.of("time_delta_type", "Input should be a valid timedelta"));
	}

	@Override
	public Object fromText(String text) {
		Matcher iso = ISO.matcher(text);
		if (iso.matches()) {
			return sum(iso, ISO_SECONDS);
		}
		Matcher clock = CLOCK.matcher(text);
		if (clock.matches()) {
			return sum(clock, CLOCK_SECONDS);
		}
		return unparsable((text.length() < 2) ? "input is too short" : "invalid digit in duration");
	}

	private static Object sum(Matcher matcher, long[] units) {
		BigDecimal seconds = BigDecimal.ZERO;
		for (int i = 0; i < units.length; i++) {
			seconds = seconds.add(part(matcher.group(i + 2), units[i]));
		}
		return seconds("-".equals(matcher.group(1)) ? seconds.negate() : seconds);
	}

	private static BigDecimal part(@Nullable String count, long unit) {
		return (count != null) ? new BigDecimal(count.replace(',', '.')).multiply(BigDecimal.valueOf(unit))
				: BigDecimal.ZERO;
	}

	private static Object seconds(BigDecimal seconds) {
		if (seconds.abs().compareTo(LIMIT) > 0) {
			return unparsable("durations may not exceed 999,999,999 days");
		}
		BigInteger[] parts = TemporalText.nanos(seconds).divideAndRemainder(BigInteger.valueOf(1_000_000_000));
		return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
	}

	private static Fault unparsable(String reason) {
		return Fault.unparsable("time_delta_parsing", "Input should be a valid timedelta", reason);
	}

	@Override
	protected Object fromInteger(BigInteger number) {
		return seconds(new BigDecimal(number));
	}

	@Override
	protected Object fromDecimal(BigDecimal number) {
		return seconds(number);
	}

	@Override
	protected Object fromBoolean(boolean value) {
		return Duration.ofSeconds(value ? 1 : 0);
	}

	@Override
	public Scalar strict() {
		return new StrictScalar(this, JsonToken.VALUE_STRING);
	}

}
