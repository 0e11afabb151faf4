package io.github.fastapispring.validation;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.fastapispring.error.Fault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.Length;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/**
 * Which of pydantic's faults a violated constraint is. A constraint that pydantic does
 * not have is a {@code value_error} with the constraint's message.
 */
final class ConstraintFault {

	private ConstraintFault() {
	}

	static Fault of(ConstraintViolation<?> violation) {
		Object constraint = violation.getConstraintDescriptor().getAnnotation();
		Object value = violation.getInvalidValue();
		Fault fault = number(constraint, value);
		if (fault == null) {
			fault = size(constraint, value);
		}
		if (fault == null) {
			fault = text(constraint, value);
		}
		if (fault == null) {
			fault = time(constraint, value);
		}
		return (fault != null) ? fault : Fault.valueError(violation.getMessage());
	}

	/**
	 * Whether pydantic has a fault of its own for a constraint: it reports one of these a
	 * value.
	 */
	static boolean isBuiltIn(Fault fault) {
		return !fault.type().equals("value_error");
	}

	private static @Nullable Fault number(Object constraint, @Nullable Object value) {
		if (constraint instanceof Min min) {
			return Fault.greaterThanEqual(limit(BigDecimal.valueOf(min.value()), value));
		}
		if (constraint instanceof Max max) {
			return Fault.lessThanEqual(limit(BigDecimal.valueOf(max.value()), value));
		}
		if (constraint instanceof DecimalMin min) {
			Object limit = limit(new BigDecimal(min.value()), value);
			return min.inclusive() ? Fault.greaterThanEqual(limit) : Fault.greaterThan(limit);
		}
		if (constraint instanceof DecimalMax max) {
			Object limit = limit(new BigDecimal(max.value()), value);
			return max.inclusive() ? Fault.lessThanEqual(limit) : Fault.lessThan(limit);
		}
		if (constraint instanceof Range range) {
			BigDecimal min = BigDecimal.valueOf(range.min());
			return (decimal(value).compareTo(min) < 0) ? Fault.greaterThanEqual(limit(min, value))
					: Fault.lessThanEqual(limit(BigDecimal.valueOf(range.max()), value));
		}
		if (constraint instanceof MultipleOf multiple) {
			return Fault.multipleOf(limit(new BigDecimal(multiple.value()), value));
		}
		if (constraint instanceof Digits digits) {
			return digits(digits, (value instanceof BigDecimal number) ? number : decimal(value).stripTrailingZeros());
		}
		return sign(constraint, limit(BigDecimal.ZERO, value));
	}

	private static @Nullable Fault sign(Object constraint, Object zero) {
		if (constraint instanceof Positive) {
			return Fault.greaterThan(zero);
		}
		if (constraint instanceof PositiveOrZero) {
			return Fault.greaterThanEqual(zero);
		}
		if (constraint instanceof Negative) {
			return Fault.lessThan(zero);
		}
		return (constraint instanceof NegativeOrZero) ? Fault.lessThanEqual(zero) : null;
	}

	/** A limit is told in the type of the value: 3.0 for a float, 3 for an integer. */
	private static Object limit(BigDecimal limit, @Nullable Object value) {
		if (value instanceof Double || value instanceof Float) {
			return limit.doubleValue();
		}
		return (limit.scale() <= 0) ? limit.toBigInteger() : limit;
	}

	private static BigDecimal decimal(@Nullable Object value) {
		if (value instanceof BigDecimal decimal) {
			return decimal;
		}
		return (value instanceof BigInteger integer) ? new BigDecimal(integer) : new BigDecimal(String.valueOf(value));
	}

	/** Counted as Bean Validation does, with the zeros that a decimal ends in. */
	private static Fault digits(Digits digits, BigDecimal value) {
		int fraction = Math.max(value.scale(), 0);
		int whole = Math.max(value.precision() - value.scale(), 0);
		long allowed = (long) digits.integer() + digits.fraction();
		if (whole + fraction > allowed) {
			return Fault.of("decimal_max_digits",
					"Decimal input should have no more than " + plural(allowed, "digit") + " in total", "max_digits",
					allowed);
		}
		if (fraction > digits.fraction()) {
			return Fault.of("decimal_max_places",
					"Decimal input should have no more than " + plural(digits.fraction(), "decimal place"),
					"decimal_places", digits.fraction());
		}
		return Fault.of("decimal_whole_digits", "Decimal input should have no more than "
				+ plural(digits.integer(), "digit") + " before the decimal point", "whole_digits", digits.integer());
	}

	private static String plural(long number, String noun) {
		return number + " " + noun + ((number != 1) ? "s" : "");
	}

	private static @Nullable Fault size(Object constraint, @Nullable Object value) {
		if (constraint instanceof Size size) {
			return size(size.min(), size.max(), value);
		}
		if (constraint instanceof Length length) {
			return size(length.min(), length.max(), value);
		}
		if (constraint instanceof NotEmpty || constraint instanceof NotBlank) {
			return size(1, Integer.MAX_VALUE, value);
		}
		return null;
	}

	private static Fault size(int min, int max, @Nullable Object value) {
		if (value instanceof Collection<?> collection) {
			boolean set = value instanceof Set;
			return size(set ? "Set" : "List", min, max, collection.size(), set);
		}
		if (value instanceof Map<?, ?> map) {
			return size("Dictionary", min, max, map.size(), false);
		}
		if (value instanceof byte[] bytes) {
			return (bytes.length < min) ? Fault.bytesTooShort(min) : Fault.bytesTooLong(max);
		}
		if (value != null && value.getClass().isArray()) {
			return size("List", min, max, Array.getLength(value), false);
		}
		boolean tooLong = value instanceof CharSequence text && text.length() > max;
		return tooLong ? Fault.stringTooLong(max) : Fault.stringTooShort(min);
	}

	private static Fault size(String kind, int min, int max, int actual, boolean stopsAtLimit) {
		return (actual < min) ? Fault.tooShort(kind, min, actual)
				: Fault.tooLong(kind, max, stopsAtLimit ? null : actual);
	}

	private static @Nullable Fault text(Object constraint, @Nullable Object value) {
		if (constraint instanceof Pattern pattern) {
			return Fault.patternMismatch(pattern.regexp());
		}
		if (constraint instanceof Email) {
			String reason = emailReason(String.valueOf(value));
			return new Fault("value_error", "value is not a valid email address: " + reason, Map.of("reason", reason));
		}
		return null;
	}

	private static String emailReason(String email) {
		int at = email.lastIndexOf('@');
		if (at < 0) {
			return "An email address must have an @-sign.";
		}
		if (at == 0) {
			return "There must be something before the @-sign.";
		}
		return (at == email.length() - 1) ? "There must be something after the @-sign."
				: "It contains characters in places that are not allowed.";
	}

	private static @Nullable Fault time(Object constraint, @Nullable Object value) {
		String kind = (value instanceof LocalDate) ? "Date" : "Input";
		String code = (value instanceof LocalDate) ? "date" : "datetime";
		if (constraint instanceof Past || constraint instanceof PastOrPresent) {
			return Fault.of(code + "_past", kind + " should be in the past");
		}
		if (constraint instanceof Future || constraint instanceof FutureOrPresent) {
			return Fault.of(code + "_future", kind + " should be in the future");
		}
		if (constraint instanceof DurationMin min) {
			String limit = words(
					duration(min.days(), min.hours(), min.minutes(), min.seconds(), min.millis(), min.nanos()));
			return min.inclusive() ? Fault.greaterThanEqual(limit) : Fault.greaterThan(limit);
		}
		if (constraint instanceof DurationMax max) {
			String limit = words(
					duration(max.days(), max.hours(), max.minutes(), max.seconds(), max.millis(), max.nanos()));
			return max.inclusive() ? Fault.lessThanEqual(limit) : Fault.lessThan(limit);
		}
		return null;
	}

	private static Duration duration(long days, long hours, long minutes, long seconds, long millis, long nanos) {
		return Duration.ofDays(days)
			.plusHours(hours)
			.plusMinutes(minutes)
			.plusSeconds(seconds)
			.plusMillis(millis)
			.plusNanos(nanos);
	}

	/** pydantic words a duration, for example "1 day and 2 hours". */
	private static String words(Duration duration) {
		String[] parts = Stream
			.of(part(duration.toDays(), "day"), part(duration.toHoursPart(), "hour"),
					part(duration.toMinutesPart(), "minute"), part(duration.toSecondsPart(), "second"),
					part(duration.toNanosPart() / 1000, "microsecond"))
			.filter((part) -> !part.isEmpty())
			.toArray(String[]::new);
		if (parts.length == 0) {
			return "0 seconds";
		}
		String last = parts[parts.length - 1];
		return (parts.length == 1) ? last : String.join(", ", Arrays.copyOf(parts, parts.length - 1)) + " and " + last;
	}

	private static String part(long count, String unit) {
		return (count != 0) ? plural(count, unit) : "";
	}

}
