package io.github.fastapispring.conformance.probe_scalars;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.Query;
import io.github.fastapispring.Strict;
import io.github.fastapispring.conformance.ConformanceApp;
import io.netty.util.NetUtil;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every scalar type from the query and from a JSON body. What FastAPI renders its own way
 * (durations, decimals, times with an offset) is rendered by the handlers.
 */
@ConformanceApp("main")
class Main {

	/** A domain of letters, digits and hyphens with at least one dot. */
	private static final String EMAIL = "[^@]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

	private static final String ASTERISKS = "*".repeat(10);

	private static String isoFormat(OffsetDateTime value) {
		return isoFormat(value.toLocalDateTime()) + DateTimeFormatter.ofPattern("xxx").format(value);
	}

	private static String isoFormat(LocalDateTime value) {
		return value.toLocalDate() + "T" + isoFormat(value.toLocalTime());
	}

	private static String isoFormat(OffsetTime value) {
		return isoFormat(value.toLocalTime()) + DateTimeFormatter.ofPattern("xxx").format(value);
	}

	private static String isoFormat(LocalTime value) {
		return value.format(DateTimeFormatter.ofPattern((value.getNano() != 0) ? "HH:mm:ss.SSSSSS" : "HH:mm:ss"));
	}

	private static double seconds(Duration value) {
		return value.toSeconds() + value.toNanosPart() / 1e9;
	}

	private static Number number(BigDecimal value) {
		return (value.scale() > 0) ? value.doubleValue() : value.toBigInteger();
	}

	@ApiRouter(prefix = "/query")
	static class QueryRouter {

		@Get("/int")
		Value<BigInteger> readInt(BigInteger v) {
			return new Value<>(v);
		}

		@Get("/float")
		Value<Double> readFloat(Double v) {
			return new Value<>(v);
		}

		@Get("/bool")
		Value<Boolean> readBool(Boolean v) {
			return new Value<>(v);
		}

		@Get("/str")
		Value<String> readStr(String v) {
			return new Value<>(v);
		}

		@Get("/date")
		Value<LocalDate> readDate(LocalDate v) {
			return new Value<>(v);
		}

		@Get("/datetime")
		Value<String> readDatetime(OffsetDateTime v) {
			return new Value<>(isoFormat(v));
		}

		@Get("/time")
		Value<String> readTime(OffsetTime v) {
			return new Value<>(isoFormat(v));
		}

		@Get("/timedelta")
		Value<Double> readTimedelta(Duration v) {
			return new Value<>(seconds(v));
		}

		@Get("/uuid")
		Value<UUID> readUuid(UUID v) {
			return new Value<>(v);
		}

		@Get("/uuid4")
		Value<UUID> readUuid4(UUID v) {
			return new Value<>(v);
		}

		@Get("/decimal")
		Value<Number> readDecimal(BigDecimal v) {
			return new Value<>(number(v));
		}

		@Get("/enum")
		Value<Color> readEnum(Color v) {
			return new Value<>(v);
		}

		@Get("/intenum")
		Value<Level> readIntenum(Level v) {
			return new Value<>(v);
		}

		@Get("/literal")
		Value<Choice> readLiteral(Choice v) {
			return new Value<>(v);
		}

		@Get("/httpurl")
		Value<URI> readHttpurl(URI v) {
			return new Value<>(v);
		}

		@Get("/anyurl")
		Value<URI> readAnyurl(URI v) {
			return new Value<>(v);
		}

		@Get("/email")
		Value<String> readEmail(@Email(regexp = EMAIL) String v) {
			return new Value<>(v);
		}

		@Get("/ipv4")
		Value<String> readIpv4(Inet4Address v) {
			return new Value<>(NetUtil.toAddressString(v));
		}

		@Get("/ipany")
		Value<String> readIpany(InetAddress v) {
			return new Value<>(NetUtil.toAddressString(v));
		}

		@Get("/bytes")
		Value<byte[]> readBytes(byte[] v) {
			return new Value<>(v);
		}

		@Get("/path")
		Value<String> readPath(String v) {
			return new Value<>(v);
		}

		@Get("/strictint")
		Value<BigInteger> readStrictint(@Strict BigInteger v) {
			return new Value<>(v);
		}

		@Get("/strictbool")
		Value<Boolean> readStrictbool(@Strict Boolean v) {
			return new Value<>(v);
		}

		@Get("/positiveint")
		Value<BigInteger> readPositiveint(@Positive BigInteger v) {
			return new Value<>(v);
		}

		@Get("/pastdate")
		Value<LocalDate> readPastdate(@Past LocalDate v) {
			return new Value<>(v);
		}

		@Get("/futuredate")
		Value<LocalDate> readFuturedate(@Future LocalDate v) {
			return new Value<>(v);
		}

		@Get("/awaredatetime")
		Value<String> readAwaredatetime(OffsetDateTime v) {
			return new Value<>(isoFormat(v));
		}

		@Get("/naivedatetime")
		Value<String> readNaivedatetime(LocalDateTime v) {
			return new Value<>(isoFormat(v));
		}

		@Get("/secret")
		Value<String> readSecret(String v) {
			return new Value<>(ASTERISKS);
		}

		@Get("/base64")
		Value<String> readBase64(byte[] v) {
			return new Value<>(new String(v, StandardCharsets.UTF_8));
		}

		@Get("/intornone")
		IntOrNone readIntornone(@Query(required = true) @Nullable BigInteger v) {
			return new IntOrNone(v);
		}

		@Get("/listint")
		Value<List<BigInteger>> readListint(List<BigInteger> v) {
			return new Value<>(v);
		}

		@Get("/setint")
		Value<Set<BigInteger>> readSetint(Set<BigInteger> v) {
			return new Value<>(v);
		}

		@Get("/finite")
		Value<Double> readFinite(Double v) {
			return new Value<>(v);
		}

	}

	@ApiRouter(prefix = "/body")
	static class BodyRouter {

		@Post("/int")
		Value<BigInteger> readInt(Value<BigInteger> body) {
			return body;
		}

		@Post("/float")
		Value<Double> readFloat(Value<Double> body) {
			return body;
		}

		@Post("/bool")
		Value<Boolean> readBool(Value<Boolean> body) {
			return body;
		}

		@Post("/str")
		Value<String> readStr(Value<String> body) {
			return body;
		}

		@Post("/date")
		Value<LocalDate> readDate(Value<LocalDate> body) {
			return body;
		}

		@Post("/datetime")
		Value<String> readDatetime(Value<OffsetDateTime> body) {
			return new Value<>(isoFormat(body.v()));
		}

		@Post("/time")
		Value<String> readTime(Value<OffsetTime> body) {
			return new Value<>(isoFormat(body.v()));
		}

		@Post("/timedelta")
		Value<Double> readTimedelta(Value<Duration> body) {
			return new Value<>(seconds(body.v()));
		}

		@Post("/uuid")
		Value<UUID> readUuid(Value<UUID> body) {
			return body;
		}

		@Post("/uuid4")
		Value<UUID> readUuid4(Value<UUID> body) {
			return body;
		}

		@Post("/decimal")
		Value<Number> readDecimal(Value<BigDecimal> body) {
			return new Value<>(number(body.v()));
		}

		@Post("/enum")
		Value<Color> readEnum(Value<Color> body) {
			return body;
		}

		@Post("/intenum")
		Value<Level> readIntenum(Value<Level> body) {
			return body;
		}

		@Post("/literal")
		Value<Choice> readLiteral(Value<Choice> body) {
			return body;
		}

		@Post("/httpurl")
		Value<URI> readHttpurl(Value<URI> body) {
			return body;
		}

		@Post("/anyurl")
		Value<URI> readAnyurl(Value<URI> body) {
			return body;
		}

		@Post("/email")
		EmailAddress readEmail(EmailAddress body) {
			return body;
		}

		@Post("/ipv4")
		Value<String> readIpv4(Value<Inet4Address> body) {
			return new Value<>(NetUtil.toAddressString(body.v()));
		}

		@Post("/ipany")
		Value<String> readIpany(Value<InetAddress> body) {
			return new Value<>(NetUtil.toAddressString(body.v()));
		}

		@Post("/bytes")
		Value<byte[]> readBytes(Value<byte[]> body) {
			return body;
		}

		@Post("/path")
		Value<String> readPath(Value<String> body) {
			return body;
		}

		@Post("/strictint")
		StrictInt readStrictint(StrictInt body) {
			return body;
		}

		@Post("/strictbool")
		StrictBool readStrictbool(StrictBool body) {
			return body;
		}

		@Post("/positiveint")
		PositiveInt readPositiveint(PositiveInt body) {
			return body;
		}

		@Post("/pastdate")
		PastDate readPastdate(PastDate body) {
			return body;
		}

		@Post("/futuredate")
		FutureDate readFuturedate(FutureDate body) {
			return body;
		}

		@Post("/awaredatetime")
		Value<String> readAwaredatetime(Value<OffsetDateTime> body) {
			return new Value<>(isoFormat(body.v()));
		}

		@Post("/naivedatetime")
		Value<String> readNaivedatetime(Value<LocalDateTime> body) {
			return new Value<>(isoFormat(body.v()));
		}

		@Post("/secret")
		Value<String> readSecret(Value<String> body) {
			return new Value<>(ASTERISKS);
		}

		@Post("/base64")
		Value<String> readBase64(Value<byte[]> body) {
			return new Value<>(new String(body.v(), StandardCharsets.UTF_8));
		}

		@Post("/intornone")
		IntOrNone readIntornone(IntOrNone body) {
			return body;
		}

		@Post("/listint")
		Value<List<BigInteger>> readListint(Value<List<BigInteger>> body) {
			return body;
		}

		@Post("/setint")
		Value<Set<BigInteger>> readSetint(Value<Set<BigInteger>> body) {
			return body;
		}

		@Post("/tuple2")
		Value<NumberAndText> readTuple2(Value<NumberAndText> body) {
			return body;
		}

		@Post("/dictstrint")
		Value<Map<String, BigInteger>> readDictstrint(Value<Map<String, BigInteger>> body) {
			return body;
		}

		@Post("/dictuuid")
		Value<Map<UUID, BigInteger>> readDictuuid(Value<Map<UUID, BigInteger>> body) {
			return body;
		}

		@Post("/json")
		Value<JsonText> readJson(Value<JsonText> body) {
			return body;
		}

		@Post("/any")
		Any readAny(Any body) {
			return body;
		}

		@Post("/finite")
		Value<Double> readFinite(Value<Double> body) {
			return body;
		}

	}

	enum Color {

		@JsonProperty("red")
		RED,

		@JsonProperty("green")
		GREEN,

		@JsonProperty("blue")
		BLUE

	}

	enum Level {

		LOW(1), HIGH(2);

		@JsonValue
		private final int number;

		Level(int number) {
			this.number = number;
		}

	}

	enum Choice {

		A("a"), B("b"), THREE(3);

		@JsonValue
		private final Object value;

		Choice(Object value) {
			this.value = value;
		}

	}

	record Value<T>(T v) {

	}

	record EmailAddress(@Email(regexp = EMAIL) String v) {

	}

	record StrictInt(@Strict BigInteger v) {

	}

	record StrictBool(@Strict Boolean v) {

	}

	@JsonFormat(shape = JsonFormat.Shape.ARRAY)
	record NumberAndText(BigInteger number, String text) {

	}

	record JsonText(@JsonValue Object value) {

		@JsonCreator
		static JsonText parse(String text) {
			return new JsonText(new JsonMapper().readValue(text, Object.class));
		}

	}

	record PositiveInt(@Positive BigInteger v) {

	}

	record PastDate(@Past LocalDate v) {

	}

	record FutureDate(@Future LocalDate v) {

	}

	record IntOrNone(@JsonProperty(required = true) @Nullable BigInteger v) {

	}

	record Any(@JsonProperty(required = true) @Nullable Object v) {

	}

}
