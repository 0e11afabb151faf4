package io.github.fastapispring.openapi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Supplier;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of the types that a single text or JSON token holds, with pydantic's
 * formats.
 */
final class ScalarSchemas {

	private static final String DECIMAL = "^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$";

	private static final Map<Class<?>, Supplier<Schema<?>>> SCHEMAS = schemas();

	private ScalarSchemas() {
	}

	static @Nullable Schema<?> of(Class<?> type, Direction direction) {
		if (type == BigDecimal.class && direction == Direction.INPUT) {
			return decimal();
		}
		Supplier<Schema<?>> schema = SCHEMAS.get(type);
		return (schema != null) ? schema.get() : null;
	}

	/** A decimal may be sent as text, to keep its digits. */
	private static Schema<?> decimal() {
		Schema<?> text = Schemas.typed("string", null);
		text.setPattern(DECIMAL);
		Schema<?> decimal = new JsonSchema();
		decimal.addAnyOfItem(Schemas.typed("number", null));
		decimal.addAnyOfItem(text);
		return decimal;
	}

	private static Map<Class<?>, Supplier<Schema<?>>> schemas() {
		Map<Class<?>, Supplier<Schema<?>>> schemas = new HashMap<>();
		put(schemas, "string", null, String.class, CharSequence.class, char.class, Character.class);
		put(schemas, "boolean", null, boolean.class, Boolean.class);
		put(schemas, "integer", null, byte.class, Byte.class, short.class, Short.class, int.class, Integer.class,
				BigInteger.class);
		put(schemas, "integer", "int64", long.class, Long.class);
		put(schemas, "number", null, float.class, Float.class, double.class, Double.class, BigDecimal.class);
		put(schemas, "string", "date-time", LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class,
				Instant.class);
		put(schemas, "string", "date", LocalDate.class);
		put(schemas, "string", "time", LocalTime.class, OffsetTime.class);
		put(schemas, "string", "duration", Duration.class, Period.class);
		put(schemas, "string", "uuid", UUID.class);
		put(schemas, "string", "uri", URI.class, URL.class);
		put(schemas, "string", "ipv4", Inet4Address.class);
		put(schemas, "string", "ipv6", Inet6Address.class);
		put(schemas, "string", "ipvanyaddress", InetAddress.class);
		put(schemas, "string", null, Locale.class, Currency.class, TimeZone.class, ZoneId.class, ZoneOffset.class,
				Year.class, YearMonth.class, MonthDay.class, Charset.class);
		schemas.put(byte[].class, () -> {
			Schema<?> bytes = Schemas.typed("string", null);
			bytes.setContentEncoding("base64");
			bytes.setContentMediaType("application/octet-stream");
			return bytes;
		});
		return schemas;
	}

	private static void put(Map<Class<?>, Supplier<Schema<?>>> schemas, String type, @Nullable String format,
			Class<?>... classes) {
		for (Class<?> each : classes) {
			schemas.put(each, () -> Schemas.typed(type, format));
		}
	}

}
