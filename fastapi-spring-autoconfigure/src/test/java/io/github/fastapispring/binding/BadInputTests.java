package io.github.fastapispring.binding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Cookie;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.Post;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that a client sends makes the server fail, hang or leak.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "fastapi.max-body-size=64KB")
class BadInputTests {

	private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

	@LocalServerPort
	private int port;

	private RawRequest client;

	@BeforeAll
	static void listen() {
		LOG.start();
		root().addAppender(LOG);
	}

	@AfterAll
	static void nothingFailedAndNothingLeaked() {
		root().detachAppender(LOG);
		assertThat(LOG.list).filteredOn((event) -> event.getLevel().isGreaterOrEqual(Level.ERROR))
			.extracting(ILoggingEvent::getFormattedMessage)
			.isEmpty();
	}

	private static Logger root() {
		return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
	}

	@BeforeEach
	void connect() {
		this.client = new RawRequest(this.port);
	}

	static Stream<Arguments> bodies() {
		return Stream.of(Arguments.of("broken UTF-8", bytes(0x22, 0xff, 0xfe, 0x22)),
				Arguments.of("a cut UTF-8 sequence", bytes(0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xe2, 0x82)),
				Arguments.of("NUL", text("{\"text\":\"a\\u0000b\",\"any\":\"\\u0000\"}")),
				Arguments.of("a raw NUL", text("{\"text\":\"\0\"}")),
				Arguments.of("a lone high surrogate", text("{\"text\":\"\\ud800\",\"any\":\"\\ud800\"}")),
				Arguments.of("a lone low surrogate", text("{\"text\":\"x\",\"any\":{\"\\udc00\":1}}")),
				Arguments.of("a raw surrogate", bytes(0x22, 0xed, 0xa0, 0x80, 0x22)),
				Arguments.of("10,000 levels of arrays", text("[".repeat(10_000) + "]".repeat(10_000))),
				Arguments.of("10,000 levels of a model", text("{\"next\":".repeat(7_000) + "1" + "}".repeat(7_000))),
				Arguments.of("400 levels of a model", text("{\"next\":".repeat(400) + "1" + "}".repeat(400))),
				Arguments.of("numbers of 1,000 digits", text(numbers("9".repeat(1000)))),
				Arguments.of("a huge exponent", text(numbers("1e999999999"))),
				Arguments.of("a tiny exponent", text(numbers("1e-999999999"))),
				Arguments.of("an exponent beyond int", text(numbers("1e99999999999"))),
				Arguments.of("numbers as long texts", text(numbers("\"" + "9".repeat(5000) + "\""))),
				Arguments.of("duplicate keys", text("{\"text\":\"a\",\"text\":1,\"text\":\"b\"}")),
				Arguments.of("an empty key", text("{\"\":1}")), Arguments.of("nothing", text("")),
				Arguments.of("blanks", text("  \n")), Arguments.of("null", text("null")),
				Arguments.of("half a document", text("{\"text\":\"a")), Arguments.of("a BOM", text("\uFEFF{}")),
				Arguments.of("UTF-16", "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_16LE)),
				Arguments.of("UTF-32", bytes(0, 0, 0, '{', 0, 0, 0, '}')),
				Arguments.of("a date of many digits", text("{\"dates\":[\"" + "9".repeat(3000) + "-01-01\"]}")));
	}

	private static String numbers(String number) {
		return Stream.of("whole", "big", "real", "decimal", "huge", "duration", "instant", "any")
			.map((name) -> "\"" + name + "\":" + number)
			.reduce("{\"text\":\"a\"", (all, field) -> all + "," + field) + "}";
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] bytes(int... values) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int value : values) {
			bytes.write(value);
		}
		return bytes.toByteArray();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("bodies")
	void aBadBodyIsRefusedOrReadButNeverAFailure(String what, byte[] body) throws IOException {
		for (String path : List.of("/typed", "/map", "/tree", "/many")) {
			assertAnswered(post(path, "application/json", body));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json; charset=unknown-8", "application/json; charset=", "nonsense", "a/b/c",
			";", "application/json;;;", "application/x-www-form-urlencoded", "multipart/form-data" })
	void aStrangeContentTypeIsNoFailure(String contentType) throws IOException {
		assertAnswered(post("/typed", contentType, text("{\"text\":\"a\"}")));
		assertAnswered(post("/map", contentType, text("{\"text\":\"a\"}")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/query?text=%ff", "/query?text=%ed%a0%80", "/query?text=%00", "/query?&&&", "/query?=",
			"/query?text", "/query?text=a&text=b", "/query?number=", "/query?number=%20", "/query?number=1&number=x",
			"/query?uuid=%00", "/query?date=0000-00-00", "/path/%ff", "/path/%00", "/path/%2f", "/path/a;b=c",
			"/path//", "/query?text=\u00e9" })
	void aStrangeTargetIsNoFailure(String target) throws IOException {
		assertAnswered(this.client.send("GET " + target + " HTTP/1.1", new byte[0]));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/%", "/%zz", "/path/%", "/path/%z", "/path/%e2%82", "/query?%", "/query?text=%",
			"/query?text=%zz" })
	void aMalformedEscapeIsTheClientsFault(String target) throws IOException {
		assertThat(this.client.send("GET " + target + " HTTP/1.1", new byte[0]).status()).isBetween(200, 499);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x-text: \u00ff\u00fe", "x-text: ", "cookie: ;;;=;a", "cookie: sid", "cookie: =x",
			"cookie: sid=\"", "cookie: sid=\"a\\", "accept: nonsense", "accept-language: $$$$", "accept-language: -",
			"x-number: 1e9", "x-number: 99999999999999999999" })
	void aStrangeHeaderIsNoFailure(String header) throws IOException {
		assertAnswered(this.client.send("GET /headers HTTP/1.1\r\n" + header, new byte[0]));
	}

	@Test
	void aHeaderThatIsTooLargeIsRefusedByTheServer() throws IOException {
		assertThat(this.client.send("GET /headers HTTP/1.1\r\nx-text: " + "a".repeat(100_000), new byte[0]).status())
			.isBetween(400, 499);
	}

	@Test
	void aBodyThatSaysItIsTooLargeIsNotRead() throws IOException {
		RawRequest.RawAnswer answer = this.client.send(
				"POST /typed HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: " + (100 << 20),
				new byte[0]);
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.body()).contains("\"detail\"");
	}

	@Test
	void aChunkedBodyIsRefusedAtTheLimit() throws IOException {
		ByteArrayOutputStream chunks = new ByteArrayOutputStream();
		byte[] chunk = text("8000\r\n" + " ".repeat(0x8000) + "\r\n");
		for (int i = 0; i < 4; i++) {
			chunks.write(chunk);
		}
		RawRequest.RawAnswer answer = this.client.send(
				"POST /typed HTTP/1.1\r\ncontent-type: application/json\r\ntransfer-encoding: chunked",
				chunks.toByteArray());
		assertThat(answer.status()).isEqualTo(413);
	}

	@Test
	void aBodyThatStopsHalfWayHarmsNobody() throws IOException {
		for (int i = 0; i < 20; i++) {
			this.client.abort("POST /typed HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n"
					+ "content-length: 100\r\n\r\n{\"text\":");
		}
		assertThat(this.client.send("GET /query?text=a HTTP/1.1", new byte[0]).status()).isEqualTo(200);
	}

	@Test
	void noBufferLeaks() throws IOException {
		for (int round = 0; round < 5; round++) {
			post("/typed", "application/json", text("{"));
			post("/typed", "application/json", text("{\"text\":1}"));
			post("/typed", "application/json", text(" ".repeat(100_000)));
			this.client.abort("POST /typed HTTP/1.1\r\nhost: localhost\r\ncontent-length: 9\r\n\r\n{");
			System.gc();
		}
		assertThat(LOG.list).extracting(ILoggingEvent::getFormattedMessage)
			.noneMatch((message) -> message.contains("LEAK"));
	}

	private RawRequest.RawAnswer post(String path, String contentType, byte[] body) throws IOException {
		return this.client.send(
				"POST " + path + " HTTP/1.1\r\ncontent-type: " + contentType + "\r\ncontent-length: " + body.length,
				body);
	}

	private static void assertAnswered(RawRequest.RawAnswer answer) {
		assertThat(answer.status()).as(answer.body()).isBetween(200, 499);
		if (answer.status() >= 400) {
			assertThat(answer.body()).startsWith("{\"detail\":").doesNotContain("Exception", "\tat ");
		}
	}

	record Typed(String text, @Nullable Integer whole, @Nullable Long big, @Nullable Double real,
			@Nullable BigDecimal decimal, @Nullable BigInteger huge, @Nullable Duration duration,
			@Nullable Instant instant, @Nullable List<LocalDate> dates, @Nullable Object any, @Nullable Typed next) {

	}

	@ApiRouter
	static class Router {

		@Post("/typed")
		Typed typed(Typed body) {
			return body;
		}

		@Post("/map")
		Map<String, Object> map(Map<String, Object> body) {
			return body;
		}

		@Post("/tree")
		JsonNode tree(JsonNode body) {
			return body;
		}

		@Post("/many")
		List<Typed> many(List<Typed> body) {
			return body;
		}

		@Get("/query")
		String query(@Nullable String text, @Nullable Integer number, @Nullable UUID uuid,
				@Nullable OffsetDateTime date) {
			return text + number + uuid + date;
		}

		@Get("/path/{value}")
		String path(String value) {
			return value;
		}

		@Get("/headers")
		String headers(@Header @Nullable String xText, @Header @Nullable Integer xNumber,
				@Cookie @Nullable String sid) {
			return xText + xNumber + sid;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Router.class)
	static class Application {

	}

}
