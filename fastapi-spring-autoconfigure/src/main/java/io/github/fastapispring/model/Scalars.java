package io.github.fastapispring.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import io.github.fastapispring.error.Fault;

/**
 * The scalar of each Java type that a single text or JSON token holds.
 */
final class Scalars {

	private static final String UUID_GROUPS = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

	private static final Pattern UUID_FORMS = Pattern
		.compile("(?:urn:uuid:)?+" + UUID_GROUPS + "|\\{" + UUID_GROUPS + "\\}|[0-9a-fA-F]{32}");

	private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

	private static final Pattern IPV6_ALPHABET = Pattern.compile("(?=.*:)[0-9a-fA-F:.]{2,45}");

	private static final Fault NOT_IPV4 = Fault.of("ip_v4_address", "Input is not a valid IPv4 address");

	private static final Fault NOT_IPV6 = Fault.of("ip_v6_address", "Input is not a valid IPv6 address");

	private static final Fault NOT_IP = Fault.of("ip_any_address", "value is not a valid IPv4 or IPv6 address");

	private static final Map<Class<?>, Scalar> BUILT_IN = builtIn();

	private Scalars() {
	}

	static @Nullable Scalar of(Class<?> type) {
		return type.getPackageName().equals("java.time") ? OfTime.BUILT_IN.get(type) : BUILT_IN.get(type);
	}

	private static Map<Class<?>, Scalar> builtIn() {
		Map<Class<?>, Scalar> scalars = new HashMap<>();
		scalars.put(String.class, new StringScalar());
		scalars.put(CharSequence.class, new StringScalar());
		both(scalars, boolean.class, Boolean.class, new BooleanScalar());
		both(scalars, byte.class, Byte.class, IntegerScalar.of(Byte.SIZE, Long::byteValue));
		both(scalars, short.class, Short.class, IntegerScalar.of(Short.SIZE, Long::shortValue));
		both(scalars, int.class, Integer.class, IntegerScalar.of(Integer.SIZE, Long::intValue));
		both(scalars, long.class, Long.class, IntegerScalar.of(Long.SIZE, (number) -> number));
		both(scalars, float.class, Float.class, new FloatScalar(Double::floatValue));
		both(scalars, double.class, Double.class, new FloatScalar((number) -> number));
		both(scalars, char.class, Character.class,
				new ParsedScalar(Fault.of("string_type", "Input should be a valid string"), Scalars::character));
		scalars.put(BigInteger.class, IntegerScalar.unbounded());
		scalars.put(BigDecimal.class, new DecimalScalar());
		scalars.put(UUID.class, new ParsedScalar(
				Fault.of("uuid_type", "UUID input should be a string, bytes or UUID object"), Scalars::uuid));
		scalars.put(URI.class,
				new ParsedScalar(Fault.of("url_type", "URL input should be a string or URL"), UrlText::read));
		scalars.put(byte[].class,
				new ParsedScalar(Fault.of("bytes_type", "Input should be a valid bytes"), Base64Text::read));
		scalars.put(Inet4Address.class, new ParsedScalar(NOT_IPV4, (text) -> address(text, IPV4, NOT_IPV4)));
		scalars.put(Inet6Address.class, new ParsedScalar(NOT_IPV6, (text) -> address(text, IPV6_ALPHABET, NOT_IPV6)));
		scalars.put(InetAddress.class, new ParsedScalar(NOT_IP,
				(text) -> address(text, (text.indexOf(':') < 0) ? IPV4 : IPV6_ALPHABET, NOT_IP)));
		return scalars;
	}

	private static void both(Map<Class<?>, Scalar> scalars, Class<?> primitive, Class<?> boxed, Scalar scalar) {
		scalars.put(primitive, scalar);
		scalars.put(boxed, scalar);
	}

	private static Object character(String text) {
		return (text.length() == 1) ? text.charAt(0)
				: text.isEmpty() ? Fault.stringTooShort(1) : Fault.stringTooLong(1);
	}

	private static Object uuid(String text) {
		if (!UUID_FORMS.matcher(text).matches()) {
			return Fault.unparsable("uuid_parsing", "Input should be a valid UUID",
					"expected 32 hexadecimal digits, in groups of 8, 4, 4, 4 and 12");
		}
		String digits = StringUtils.deleteAny(text.substring(text.lastIndexOf(':') + 1), "{-}");
		return new UUID(Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16));
	}

	/** A literal only: a host name would be looked up in the network. */
	private static Object address(String text, Pattern literal, Fault fault) {
		if (!literal.matcher(text).matches()) {
			return fault;
		}
		try {
			return InetAddress.getByName(text);
		}
		catch (UnknownHostException ex) {
			return fault;
		}
	}

	/** Many patterns and functions, for the applications that have such a value. */
	private static final class OfTime {

		private static final Map<Class<?>, Scalar> BUILT_IN = Map.of(LocalDate.class, TemporalScalar.localDate(),
				LocalDateTime.class, TemporalScalar.localDateTime(), OffsetDateTime.class,
				TemporalScalar.offsetDateTime(), ZonedDateTime.class, TemporalScalar.zonedDateTime(), Instant.class,
				TemporalScalar.instant(), LocalTime.class, TemporalScalar.localTime(), OffsetTime.class,
				TemporalScalar.offsetTime(), Duration.class, new DurationScalar());

	}

}
