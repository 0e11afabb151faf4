package io.github.fastapispring.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times as RFC 3339 writes them, and as Unix time: seconds, or
 * milliseconds beyond the year 2603, as pydantic does.
 */
final class TemporalText {

	private static final String DATE = "(\\d{4})-(\\d{2})-(\\d{2})";

	private static final String TIME = "(\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}+)\\d*+)?)?(Z|z|[+-]\\d{2}:?\\d{2})?";

	private static final Pattern DATE_TIME = Pattern.compile(DATE + "(?:[Tt _]" + TIME + ")?");

	private static final Pattern TIME_ONLY = Pattern.compile(TIME);

	private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,20})?|\\.\\d{1,20})");

	private static final BigDecimal MILLIS_WATERSHED = new BigDecimal("2e10");

	private static final BigDecimal END_OF_YEAR_9999 = new BigDecimal("253402300799");

	private static final BigDecimal START_OF_YEAR_1 = new BigDecimal("-62135596800");

	static final String YEAR_0 = "year 0 is out of range";

	private TemporalText() {
	}

	/**
	 * Reads a date and time.
	 * @param text the text
	 * @return a {@link LocalDate}, {@link LocalDateTime} or {@link OffsetDateTime}
	 * @throws DateTimeException with pydantic's reason when the text is none
	 */
	static Temporal dateTime(String text) {
		Matcher matcher = DATE_TIME.matcher(text);
		if (!matcher.matches()) {
			if (NUMBER.matcher(text).matches()) {
				return unix(new BigDecimal(text));
			}
			throw new DateTimeException((text.length() < 10) ? "input is too short" : "invalid character in input");
		}
		LocalDate date = date(number(matcher, 1), number(matcher, 2), number(matcher, 3));
		if (matcher.group(4) == null) {
			return date;
		}
		LocalDateTime dateTime = LocalDateTime.of(date, time(matcher, 4));
		ZoneOffset offset = offset(matcher.group(8));
		return (offset != null) ? dateTime.atOffset(offset) : dateTime;
	}

	/**
	 * Reads a time of day.
	 * @param text the text
	 * @return a {@link LocalTime} or {@link OffsetTime}
	 * @throws DateTimeException with pydantic's reason when the text is none
	 */
	static Temporal time(String text) {
		Matcher matcher = TIME_ONLY.matcher(text);
		if (!matcher.matches()) {
			throw new DateTimeException((text.length() < 5) ? "input is too short" : "invalid character in input");
		}
		LocalTime time = time(matcher, 1);
		ZoneOffset offset = offset(matcher.group(5));
		return (offset != null) ? time.atOffset(offset) : time;
	}

	/**
	 * Reads Unix time.
	 * @param number seconds, or milliseconds where the number is too large for seconds
	 * @return the time at UTC
	 * @throws DateTimeException with pydantic's reason when it is out of range
	 */
	static OffsetDateTime unix(BigDecimal number) {
		boolean millis = number.abs().compareTo(MILLIS_WATERSHED) > 0;
		BigDecimal seconds = (millis && number.scale() > -20) ? number.movePointLeft(3) : number;
		if (seconds.compareTo(END_OF_YEAR_9999) > 0) {
			throw new DateTimeException("dates after 9999 are not supported as unix timestamps");
		}
		if (seconds.compareTo(START_OF_YEAR_1) < 0) {
			throw new DateTimeException("dates before 0000 are not supported as unix timestamps");
		}
		BigInteger[] parts = nanos(seconds).divideAndRemainder(BigInteger.valueOf(1_000_000_000));
		return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact()).atOffset(ZoneOffset.UTC);
	}

	/**
	 * Seconds as nanoseconds; what is less than one of them does not count.
	 * @param seconds the seconds, not too large for a time
	 * @return the nanoseconds
	 */
	static BigInteger nanos(BigDecimal seconds) {
		boolean nothing = (long) seconds.precision() - seconds.scale() < -9;
		return nothing ? BigInteger.ZERO : seconds.movePointRight(9).toBigInteger();
	}

	/**
	 * Reads a time of day as seconds since midnight.
	 * @param number the seconds, below 86,400
	 * @return the time at UTC
	 * @throws DateTimeException with pydantic's reason when it is out of range
	 */
	static OffsetTime secondOfDay(BigDecimal number) {
		if (number.signum() < 0) {
			throw new DateTimeException("time in seconds should be positive");
		}
		if (number.compareTo(BigDecimal.valueOf(86_400)) >= 0) {
			throw new DateTimeException("numeric times may not exceed 86,399 seconds");
		}
		return LocalTime.ofNanoOfDay(number.movePointRight(9).longValue()).atOffset(ZoneOffset.UTC);
	}

	private static LocalDate date(int year, int month, int day) {
		if (month < 1 || month > 12) {
			throw new DateTimeException("month value is outside expected range of 1-12");
		}
		if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
			throw new DateTimeException("day value is outside expected range");
		}
		if (year == 0) {
			throw new DateTimeException(YEAR_0);
		}
		return LocalDate.of(year, month, day);
	}

	private static LocalTime time(Matcher matcher, int group) {
		int hour = number(matcher, group);
		int minute = number(matcher, group + 1);
		int second = number(matcher, group + 2);
		if (hour > 23) {
			throw new DateTimeException("hour value is outside expected range of 0-23");
		}
		if (minute > 59) {
			throw new DateTimeException("minute value is outside expected range of 0-59");
		}
		if (second > 59) {
			throw new DateTimeException("second value is outside expected range of 0-59");
		}
		String fraction = matcher.group(group + 3);
		int nanos = (fraction != null) ? Integer.parseInt((fraction + "00000000").substring(0, 9)) : 0;
		return LocalTime.of(hour, minute, second, nanos);
	}

	private static @Nullable ZoneOffset offset(@Nullable String text) {
		if (text == null || text.equalsIgnoreCase("Z")) {
			return (text != null) ? ZoneOffset.UTC : null;
		}
		try {
			return ZoneOffset.of(text);
		}
		catch (DateTimeException ex) {
			throw new DateTimeException("timezone offset must be less than 18 hours", ex);
		}
	}

	private static int number(Matcher matcher, int group) {
		String digits = matcher.group(group);
		return (digits != null) ? Integer.parseInt(digits) : 0;
	}

}
