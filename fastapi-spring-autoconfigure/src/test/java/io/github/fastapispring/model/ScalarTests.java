package io.github.fastapispring.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import io.github.fastapispring.error.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * What each scalar takes, as text and as JSON, and what is wrong with the rest. A row is
 * a type, JSON, and the value that it is or, after an exclamation mark, the fault.
 */
class ScalarTests {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final ObjectReader TREE = MAPPER.readerFor(JsonNode.class)
		.with(new ExactNodes())
		.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

	private static final Map<String, Scalar> SCALARS = scalars();

	private static Map<String, Scalar> scalars() {
		Map<String, Scalar> scalars = Stream
			.of(String.class, boolean.class, byte.class, short.class, int.class, long.class, float.class, double.class,
					char.class, BigInteger.class, BigDecimal.class, LocalDate.class, LocalDateTime.class,
					OffsetDateTime.class, ZonedDateTime.class, Instant.class, LocalTime.class, OffsetTime.class,
					Duration.class, UUID.class, URI.class, byte[].class, InetAddress.class, Inet4Address.class,
					Inet6Address.class)
			.collect(Collectors.toMap(Class::getSimpleName, Scalars::of));
		scalars.put("Color", EnumScalar.of(Color.class, MAPPER));
		scalars.put("Level", EnumScalar.of(Level.class, MAPPER));
		return scalars;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			int|1|1
			int|-5|-5
			int|1.0|1
			int|1.50e1|15
			int|0e999999999|0
			int|true|1
			int|false|0
			int|"7"|7
			int|"+7"|7
			int|"-7"|-7
			int|" 7 "|7
			int|"007"|7
			int|"1_000"|1000
			int|"1.0"|1
			int|"1.000"|1
			int|2147483647|2147483647
			int|-2147483648|-2147483648
			int|1.5|!int_from_float
			int|1e-999999999|!int_from_float
			int|2147483648|!int_parsing_size
			int|"2147483648"|!int_parsing_size
			int|1e20|!int_parsing_size
			int|1e999999999|!int_parsing_size
			int|"1.5"|!int_parsing
			int|"1."|!int_parsing
			int|".0"|!int_parsing
			int|"1e3"|!int_parsing
			int|"0x10"|!int_parsing
			int|"_1"|!int_parsing
			int|"1_"|!int_parsing
			int|"1__0"|!int_parsing
			int|"+ 1"|!int_parsing
			int|"--1"|!int_parsing
			int|"\\u0663"|!int_parsing
			int|"true"|!int_parsing
			int|""|!int_parsing
			int|"x"|!int_parsing
			int|[]|!int_type
			int|{}|!int_type
			int|null|!int_type
			byte|127|127
			byte|-128|-128
			byte|128|!int_parsing_size
			short|"32767"|32767
			short|-32769|!int_parsing_size
			long|9223372036854775807|9223372036854775807
			long|-9223372036854775808|-9223372036854775808
			long|9223372036854775808|!int_parsing_size
			long|"-9223372036854775809"|!int_parsing_size
			BigInteger|100000000000000000000|100000000000000000000
			BigInteger|"1_00000000000000000000"|100000000000000000000
			BigInteger|"100000000000000000000.00"|100000000000000000000
			BigInteger|1e20|!int_parsing_size
			double|1|1.0
			double|1.5|1.5
			double|1e-999999999|0.0
			double|true|1.0
			double|"1.5"|1.5
			double|" .5 "|0.5
			double|"5."|5.0
			double|"+1e3"|1000.0
			double|"1_0.5"|10.5
			double|"inf"|!finite_number
			double|"-Infinity"|!finite_number
			double|"NaN"|!finite_number
			double|"1e400"|!finite_number
			double|1e400|!finite_number
			double|"1,5"|!float_parsing
			double|"1_"|!float_parsing
			double|"."|!float_parsing
			double|"0x1p3"|!float_parsing
			double|"1d"|!float_parsing
			double|""|!float_parsing
			double|[]|!float_type
			float|0.5|0.5
			float|1e39|!finite_number
			float|"x"|!float_parsing
			BigDecimal|1|1
			BigDecimal|1.50|1.50
			BigDecimal|0.1234567890123456789012345|0.1234567890123456789012345
			BigDecimal|"1.50"|1.50
			BigDecimal|"1e3"|1E+3
			BigDecimal|" -1_000.5 "|-1000.5
			BigDecimal|"1.2.3"|!decimal_parsing
			BigDecimal|"1e9999999999"|!decimal_parsing
			BigDecimal|""|!decimal_parsing
			BigDecimal|"Infinity"|!finite_number
			BigDecimal|"sNaN12"|!finite_number
			BigDecimal|true|!decimal_type
			BigDecimal|{}|!decimal_type
			""")
	void numbers(String type, String json, String expected) {
		assertRead(type, json, expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			boolean|true|true
			boolean|1|true
			boolean|1.0|true
			boolean|0|false
			boolean|"true"|true
			boolean|"TRUE"|true
			boolean|"1"|true
			boolean|"on"|true
			boolean|"Yes"|true
			boolean|"t"|true
			boolean|"y"|true
			boolean|"off"|false
			boolean|"no"|false
			boolean|"f"|false
			boolean|"N"|false
			boolean|"0"|false
			boolean|2|!bool_parsing
			boolean|"2"|!bool_parsing
			boolean|"maybe"|!bool_parsing
			boolean|""|!bool_parsing
			boolean|0.5|!bool_type
			boolean|-1|!bool_parsing
			boolean|2.0|!bool_parsing
			boolean|1e20|!bool_type
			boolean|9223372036854775807|!bool_parsing
			boolean|9223372036854775808|!bool_type
			boolean|1e999999999|!bool_type
			boolean|" true"|!bool_parsing
			boolean|"1.0"|!bool_parsing
			boolean|[]|!bool_type
			String|"a b"|a b
			String|"null"|null
			String|"\\ud83d\\ude00"|\uD83D\uDE00
			String|"\\ud800"|!string_unicode
			String|"\\ude00\\ud83d"|!string_unicode
			String|1|!string_type
			String|1.5|!string_type
			String|true|!string_type
			String|null|!string_type
			char|"a"|a
			char|""|!string_too_short
			char|"ab"|!string_too_long
			char|1|!string_type
			Color|"RED"|RED
			Color|"dark blue"|BLUE
			Color|"BLUE"|!enum
			Color|"red"|!enum
			Color|""|!enum
			Color|0|!enum
			Color|null|!enum
			Level|1|LOW
			Level|2.0|HIGH
			Level|"2"|HIGH
			Level|3|!enum
			Level|1.5|!enum
			Level|"LOW"|!enum
			UUID|"6ba7b810-9dad-11d1-80b4-00c04fd430c8"|6ba7b810-9dad-11d1-80b4-00c04fd430c8
			UUID|"6BA7B8109DAD11D180B400C04FD430C8"|6ba7b810-9dad-11d1-80b4-00c04fd430c8
			UUID|"{6ba7b810-9dad-11d1-80b4-00c04fd430c8}"|6ba7b810-9dad-11d1-80b4-00c04fd430c8
			UUID|"urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8"|6ba7b810-9dad-11d1-80b4-00c04fd430c8
			UUID|"6ba7b810-9dad-11d1-80b4-00c04fd430c"|!uuid_parsing
			UUID|"6ba7b810-9dad-11d1-80b4-00c04fd430cz"|!uuid_parsing
			UUID|"1-1-1-1-1"|!uuid_parsing
			UUID|" 6ba7b810-9dad-11d1-80b4-00c04fd430c8"|!uuid_parsing
			UUID|"{6ba7b810-9dad-11d1-80b4-00c04fd430c8"|!uuid_parsing
			UUID|"6ba7b810-9dad-11d1-80b4-00c04fd430c8}"|!uuid_parsing
			UUID|"{6ba7b8109dad11d180b400c04fd430c8}"|!uuid_parsing
			UUID|"urn:uuid:6ba7b8109dad11d180b400c04fd430c8"|!uuid_parsing
			UUID|"urn:uuid:{6ba7b810-9dad-11d1-80b4-00c04fd430c8}"|!uuid_parsing
			UUID|"6ba7b8109dad-11d1-80b4-00c04fd430c8"|!uuid_parsing
			UUID|"6ba7b810-9dad11d1-80b4-00c04fd430c8"|!uuid_parsing
			UUID|1|!uuid_type
			URI|"https://example.com"|https://example.com/
			URI|"http://user:pw@h/x?y#z"|http://user:pw@h/x?y#z
			URI|"ftp://x/y"|ftp://x/y
			URI|"HTTP://X.Y?B#C"|http://x.y/?B#C
			URI|"http://User:Pw@X.y:65535"|http://User:Pw@x.y:65535/
			URI|"http://a_B.c/?q=a%26b"|http://a_b.c/?q=a%26b
			URI|"http://[::1]:8080"|http://[::1]:8080/
			URI|" http://x.y/ "|http://x.y/
			URI|"FOO://BAR.x/Q"|foo://BAR.x/Q
			URI|"MAILTO:A@B.C"|mailto:A@B.C
			URI|"file:///A"|file:///A
			URI|"/x"|!url_parsing
			URI|"//x.y"|!url_parsing
			URI|"http:"|!url_parsing
			URI|"http://x.y:65536"|!url_parsing
			URI|"http://x.y:99999999999"|!url_parsing
			URI|"nope"|!url_parsing
			URI|""|!url_parsing
			URI|"http://"|!url_parsing
			URI|"http://exa mple.com"|!url_parsing
			URI|1|!url_type
			byte[]|"YWJj"|abc
			byte[]|""|``
			byte[]|"YWI="|ab
			byte[]|"YW Jj"|abc
			byte[]|"YWJj="|abc
			byte[]|"YWI=YWI="|ab
			byte[]|"=YWI="|ab
			byte[]|"!!"|``
			byte[]|"Y"|!base64_decode
			byte[]|"YQ="|!base64_decode
			byte[]|"YWI"|!base64_decode
			byte[]|1|!bytes_type
			Inet4Address|"127.0.0.1"|/127.0.0.1
			Inet4Address|"256.0.0.1"|!ip_v4_address
			Inet4Address|"1.2.3"|!ip_v4_address
			Inet4Address|"::1"|!ip_v4_address
			Inet4Address|"localhost"|!ip_v4_address
			Inet6Address|"::1"|/0:0:0:0:0:0:0:1
			Inet6Address|"127.0.0.1"|!ip_v6_address
			Inet6Address|":::"|!ip_v6_address
			InetAddress|"127.0.0.1"|/127.0.0.1
			InetAddress|"::1"|/0:0:0:0:0:0:0:1
			InetAddress|"example.com"|!ip_any_address
			""")
	void textsAndBooleans(String type, String json, String expected) {
		assertRead(type, json, expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			LocalDate|"2024-02-29"|2024-02-29
			LocalDate|"2024-01-01T00:00:00"|2024-01-01
			LocalDate|"2024-01-01T00:00:00Z"|2024-01-01
			LocalDate|1704067200|2024-01-01
			LocalDate|"1704067200"|2024-01-01
			LocalDate|1e-100000000|1970-01-01
			LocalDate|1704067201|!date_from_datetime_inexact
			LocalDate|"2024-01-01T00:00:01"|!date_from_datetime_inexact
			LocalDate|"2023-02-29"|!date_from_datetime_parsing
			LocalDate|"2024-13-01"|!date_from_datetime_parsing
			LocalDate|"2024-1-1"|!date_from_datetime_parsing
			LocalDate|" 2024-01-01"|!date_from_datetime_parsing
			LocalDate|"2024-01-01 "|!date_from_datetime_parsing
			LocalDate|"0000-01-01"|!date_parsing
			LocalDate|"0000-01-01T00:00:00"|!date_parsing
			LocalDate|"0000-13-01"|!date_from_datetime_parsing
			LocalDate|"abc"|!date_from_datetime_parsing
			LocalDate|""|!date_from_datetime_parsing
			LocalDate|1e999999999|!date_from_datetime_parsing
			LocalDate|true|!date_type
			LocalDate|[]|!date_type
			LocalDateTime|"2024-01-02T03:04:05"|2024-01-02T03:04:05
			LocalDateTime|"2024-01-02t03:04"|2024-01-02T03:04
			LocalDateTime|"2024-01-02 03:04:05.123456789012"|2024-01-02T03:04:05.123456789
			LocalDateTime|"2024-01-02_03:04:05"|2024-01-02T03:04:05
			LocalDateTime|"2024-01-02"|2024-01-02T00:00
			LocalDateTime|1704067200123|2024-01-01T00:00:00.123
			LocalDateTime|-0.5|1969-12-31T23:59:59.500
			LocalDateTime|"2024-01-02T03:04:05Z"|!timezone_naive
			LocalDateTime|"2024-01-02T25:00:00"|!datetime_from_date_parsing
			LocalDateTime|"2024-01-02T03:60:00"|!datetime_from_date_parsing
			LocalDateTime|"2024-01-02T"|!datetime_from_date_parsing
			LocalDateTime|" 2024-01-02T03:04"|!datetime_from_date_parsing
			LocalDateTime|"2024-01-02T03:04 "|!datetime_from_date_parsing
			LocalDateTime|"0000-01-01T00:00:00"|!datetime_parsing
			LocalDateTime|253402300800000|!datetime_parsing
			LocalDateTime|null|!datetime_type
			OffsetDateTime|"2024-01-02T03:04:05Z"|2024-01-02T03:04:05Z
			OffsetDateTime|"2024-01-02T03:04:05+0530"|2024-01-02T03:04:05+05:30
			OffsetDateTime|-1|1969-12-31T23:59:59Z
			OffsetDateTime|"-1"|1969-12-31T23:59:59Z
			OffsetDateTime|"+.5"|1970-01-01T00:00:00.500Z
			OffsetDateTime|"5."|1970-01-01T00:00:05Z
			OffsetDateTime|" 1"|!datetime_from_date_parsing
			OffsetDateTime|"1e3"|!datetime_from_date_parsing
			OffsetDateTime|"2024-01-02T03:04:05"|!timezone_aware
			OffsetDateTime|"2024-01-02"|!timezone_aware
			OffsetDateTime|"2024-01-02T03:04:05+25:00"|!datetime_from_date_parsing
			ZonedDateTime|"2024-01-02T03:04:05+01:00"|2024-01-02T03:04:05+01:00
			Instant|"2024-01-02T03:04:05+01:00"|2024-01-02T02:04:05Z
			Instant|1e-999999999|1970-01-01T00:00:00Z
			Instant|-123456789.5e-100000000|1970-01-01T00:00:00Z
			LocalTime|"03:04:05"|03:04:05
			LocalTime|"03:04"|03:04
			LocalTime|"03:04:05,5"|03:04:05.500
			LocalTime|"3723"|!time_parsing
			LocalTime|"3723.5"|!time_parsing
			LocalTime|" 03:04"|!time_parsing
			LocalTime|"03:04 "|!time_parsing
			LocalTime|"3:04"|!time_parsing
			LocalTime|3723|01:02:03
			LocalTime|"03:04:05Z"|!timezone_naive
			LocalTime|"25:00"|!time_parsing
			LocalTime|"03:04:60"|!time_parsing
			LocalTime|""|!time_parsing
			LocalTime|86400|!time_parsing
			LocalTime|-1|!time_parsing
			LocalTime|null|!time_type
			OffsetTime|"03:04:05+01:00"|03:04:05+01:00
			OffsetTime|3723|01:02:03Z
			OffsetTime|"03:04:05"|!timezone_aware
			Duration|"P1DT2H"|PT26H
			Duration|"-PT1H"|PT-1H
			Duration|"P1Y2M1W"|PT10368H
			Duration|"PT1.5S"|PT1.5S
			Duration|"01:30:00"|PT1H30M
			Duration|"1 day, 00:00:10"|PT24H10S
			Duration|"-2d"|PT-48H
			Duration|"+PT1.5H"|PT1H30M
			Duration|"PT1,5S"|PT1.5S
			Duration|"P1DT"|PT24H
			Duration|"1D"|PT24H
			Duration|"1 DAY"|PT24H
			Duration|"1Days,"|PT24H
			Duration|"-1 day, 01:00:00"|PT-25H
			Duration|"100:00:00"|PT100H
			Duration|"1:02:03,5"|PT1H2M3.5S
			Duration|"-01:00"|PT-1H
			Duration|"-"|!time_delta_parsing
			Duration|"+"|!time_delta_parsing
			Duration|" PT1S"|!time_delta_parsing
			Duration|"PT1S "|!time_delta_parsing
			Duration|"p1d"|!time_delta_parsing
			Duration|"1:00"|!time_delta_parsing
			Duration|"1:2:3"|!time_delta_parsing
			Duration|"00:60:00"|!time_delta_parsing
			Duration|"1 dAyS"|!time_delta_parsing
			Duration|"1 day1:00"|!time_delta_parsing
			Duration|"1 day  01:00"|!time_delta_parsing
			Duration|300|PT5M
			Duration|1.5|PT1.5S
			Duration|true|PT1S
			Duration|1e-100000000|PT0S
			Duration|"90"|!time_delta_parsing
			Duration|"1.5"|!time_delta_parsing
			Duration|"PT"|!time_delta_parsing
			Duration|"P"|!time_delta_parsing
			Duration|""|!time_delta_parsing
			Duration|"abc"|!time_delta_parsing
			Duration|1e999999999|!time_delta_parsing
			Duration|null|!time_delta_type
			""")
	void datesAndTimes(String type, String json, String expected) {
		assertRead(type, json, expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "0", "1_", "1.", "_", " ", ":", "::1", "1:", "-", ".", "inf", "P1Y", "%41", "{", "a=",
			"2024-01-01T00:00:00." })
	void aLongTextIsReadInNoTime(String part) {
		String text = part.repeat(100_000 / part.length());
		String zeros = part + "0".repeat(100_000);
		assertTimeoutPreemptively(Duration.ofSeconds(20),
				() -> SCALARS.values()
					.forEach((scalar) -> Stream.of(text, text + "x", zeros, zeros + "x")
						.forEach((input) -> assertThat(scalar.fromText(input)).isNotNull())));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e-999999999", "-1e-100000000", "1e999999999", "-1e100000000", "0e-100000000",
			"123456789.5e-100000000", "1e-2147483647", "1e2147483647" })
	void anExtremeExponentIsReadInNoTime(String json) {
		JsonNode number = TREE.readTree(json);
		assertTimeoutPreemptively(Duration.ofSeconds(20),
				() -> SCALARS.values().forEach((scalar) -> assertThat(scalar.fromJson(number)).isNotNull()));
	}

	@Test
	void digitsAreCountedBeforeTheyAreRead() {
		assertThat(SCALARS.get("BigInteger").fromText("9".repeat(4300))).isInstanceOf(BigInteger.class);
		assertThat(SCALARS.get("BigInteger").fromText("9".repeat(4301))).isInstanceOf(Fault.class);
		assertThat(SCALARS.get("BigDecimal").fromText("9".repeat(4300))).isInstanceOf(BigDecimal.class);
		assertThat(SCALARS.get("BigDecimal").fromText("9".repeat(4301))).isInstanceOf(Fault.class);
	}

	@Test
	void aFaultSaysWhatWouldBeRight() {
		Function<String, Object> color = SCALARS.get("Color")::fromText;
		assertThat(color.apply("pink")).isEqualTo(Fault.notInEnum(List.of("RED", "GREEN", "dark blue")));
		assertThat(((Fault) SCALARS.get("LocalDate").fromText("2024-13-01")).message())
			.isEqualTo("Input should be a valid date or datetime, month value is outside expected range of 1-12");
	}

	private static void assertRead(String type, String json, String expected) {
		Scalar scalar = SCALARS.get(type);
		JsonNode node = TREE.readTree(json);
		assertThat(describe(scalar.fromJson(node))).isEqualTo(expected);
		if (node.isString()) {
			assertThat(describe(scalar.fromText(node.stringValue()))).isEqualTo(expected);
		}
	}

	private static String describe(Object read) {
		if (read instanceof Fault fault) {
			return "!" + fault.type();
		}
		return (read instanceof byte[] bytes) ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(read);
	}

	enum Color {

		RED, GREEN, @JsonProperty("dark blue")
		BLUE

	}

	enum Level {

		LOW(1), HIGH(2);

		private final int number;

		Level(int number) {
			this.number = number;
		}

		@JsonValue
		int number() {
			return this.number;
		}

	}

}
