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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.function.Function;

import tools.jackson.core.JsonToken;

import io.github.fastapispring.error.Fault;

/**
 * Dates and times of {@code java.time}. A type with an offset demands one
 * ({@code timezone_aware}), a local type refuses it ({@code timezone_naive}); Unix time
 * is read at UTC.
 */
final class TemporalScalar extends Scalar {

	private static final Fault AWARE = Fault.of("timezone_aware", "Input should have timezone info");

	private static final Fault NAIVE = Fault.of("timezone_naive", "Input should not have timezone info");

	private static final Fault INEXACT_DATE = Fault.of("date_from_datetime_inexact",
			"Datetimes provided to dates should have zero time - e.g. be exact dates");

	private final Function<String, Temporal> text;

	private final Function<BigDecimal, Temporal> number;

	private final Function<Temporal, Object> fromText;

	private final Function<Temporal, Object> fromNumber;

	private final Function<String, Fault> unparsable;

	private TemporalScalar(Fault typeFault, Function<String, Temporal> text, Function<BigDecimal, Temporal> number,
			Function<Temporal, Object> fromText, Function<Temporal, Object> fromNumber,
			Function<String, Fault> unparsable) {
		super(typeFault);
		this.text = text;
		this.number = number;
		this.fromText = fromText;
		this.fromNumber = fromNumber;
		this.unparsable = unparsable;
	}

	static Scalar localDate() {
		return new TemporalScalar(Fault.of("date_type", "Input should be a valid date"), TemporalText::dateTime,
				TemporalText::unix, TemporalScalar::toDate, TemporalScalar::toDate, TemporalScalar::dateUnparsable);
	}

	static Scalar localDateTime() {
		return dateTime(
				(temporal) -> (temporal instanceof LocalDate date) ? date.atStartOfDay()
						: (temporal instanceof LocalDateTime) ? temporal : NAIVE,
				(temporal) -> ((OffsetDateTime) temporal).toLocalDateTime());
	}

	static Scalar offsetDateTime() {
		return aware((dateTime) -> dateTime);
	}

	static Scalar zonedDateTime() {
		return aware(OffsetDateTime::toZonedDateTime);
	}

	static Scalar instant() {
		return aware(OffsetDateTime::toInstant);
	}

	static Scalar localTime() {
		return time((temporal) -> (temporal instanceof LocalTime) ? temporal : NAIVE,
				(temporal) -> ((OffsetTime) temporal).toLocalTime());
	}

	static Scalar offsetTime() {
		return time((temporal) -> (temporal instanceof OffsetTime) ? temporal : AWARE, (temporal) -> temporal);
	}

	private static Scalar aware(Function<OffsetDateTime, Temporal> convert) {
		Function<Temporal, Object> read = (temporal) -> (temporal instanceof OffsetDateTime dateTime)
				? convert.apply(dateTime) : AWARE;
		return dateTime(read, read);
	}

	private static Scalar dateTime(Function<Temporal, Object> fromText, Function<Temporal, Object> fromNumber) {
		return new TemporalScalar(Fault.of("datetime_type", "Input should be a valid datetime"), TemporalText::dateTime,
				TemporalText::unix, fromText, fromNumber, TemporalScalar::dateTimeUnparsable);
	}

	private static Scalar time(Function<Temporal, Object> fromText, Function<Temporal, Object> fromNumber) {
		return new TemporalScalar(Fault.of("time_type", "Input should be a valid time"), TemporalText::time,
				TemporalText::secondOfDay, fromText, fromNumber,
				(reason) -> Fault.unparsable("time_parsing", "Input should be in a valid time format", reason));
	}

	private static Fault dateUnparsable(String reason) {
		return reason.equals(TemporalText.YEAR_0)
				? Fault.unparsable("date_parsing", "Input should be a valid date in the format YYYY-MM-DD", reason)
				: Fault.unparsable("date_from_datetime_parsing", "Input should be a valid date or datetime", reason);
	}

	private static Fault dateTimeUnparsable(String reason) {
		return (reason.endsWith("unix timestamps") || reason.equals(TemporalText.YEAR_0))
				? Fault.unparsable("datetime_parsing", "Input should be a valid datetime", reason)
				: Fault.unparsable("datetime_from_date_parsing", "Input should be a valid datetime or date", reason);
	}

	private static Object toDate(Temporal temporal) {
		if (temporal instanceof LocalDate) {
			return temporal;
		}
		LocalDateTime dateTime = (temporal instanceof OffsetDateTime offset) ? offset.toLocalDateTime()
				: (LocalDateTime) temporal;
		return dateTime.toLocalTime().equals(LocalTime.MIDNIGHT) ? dateTime.toLocalDate() : INEXACT_DATE;
	}

	@Override
	public Object fromText(String input) {
		try {
			Temporal temporal = this.text.apply(input);
			boolean unix = isNumber(input);
			return unix ? this.fromNumber.apply(temporal) : this.fromText.apply(temporal);
		}
		catch (DateTimeException ex) {
			return this.unparsable.apply(String.valueOf(ex.getMessage()));
		}
	}

	private static boolean isNumber(String input) {
		return input.indexOf('-', 1) < 0 && input.indexOf(':') < 0;
	}

	@Override
	protected Object fromInteger(BigInteger input) {
		return fromDecimal(new BigDecimal(input));
	}

	@Override
	protected Object fromDecimal(BigDecimal input) {
		try {
			return this.fromNumber.apply(this.number.apply(input));
		}
		catch (DateTimeException ex) {
			return this.unparsable.apply(String.valueOf(ex.getMessage()));
		}
	}

	@Override
	public Scalar strict() {
		return new StrictScalar(this, JsonToken.VALUE_STRING);
	}

}
