package io.github.fastapispring.binding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Cookie;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.Post;
import io.github.fastapispring.error.BrokenRequestException;
import io.github.fastapispring.validation.MultipleOf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever bytes a client sends, the server refuses them in its own words, says nothing
 * of itself, leaks nothing and goes on.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "fastapi.max-body-size=200KB")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputTests {

	private static final int LIMIT = 200 * 1024;

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(10_000).build())
			.build())
		.build();

	private static final String PROBE = "left behind on purpose";

	@LocalServerPort
	int port;

	@Autowired
	Exchanges exchanges;

	@Autowired
	HostileInputRouter router;

	private final Errors errors = new Errors();

	@BeforeEach
	void listen() {
		this.errors.start();
		root().addAppender(this.errors);
	}

	@AfterEach
	void nothingWentWrongAndTheServerGoesOn() {
		try {
			Answer answer = post("/typed", "{\"name\": \"ok\"}");
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.body()).isEqualTo("{\"name\":\"ok\",\"count\":null}");
			assertThat(this.errors.messages).isEmpty();
			Awaitility.await().untilAtomic(this.exchanges.open, Matchers.equalTo(0));
		}
		finally {
			root().detachAppender(this.errors);
		}
	}

	private static Logger root() {
		return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ff", "c3", "c328", "c0af", "e08080", "eda080", "edbfbf", "eda080edb080", "f0808080",
			"f4908080", "f8888080", "80", "e282" })
	void brokenUtf8InABodyIsRefused(String hex) {
		for (String path : List.of("/typed", "/map", "/tree", "/any", "/fields")) {
			byte[] body = concat("{\"name\": \"".getBytes(StandardCharsets.UTF_8), HexFormat.of().parseHex(hex),
					"\", \"value\": 1}".getBytes(StandardCharsets.UTF_8));
			Answer answer = exchange(head("POST", path, body.length, "application/json"), body);
			assertThat(answer.status()).as(path).isEqualTo(400);
			assertThat(answer.detail().stringValue()).isEqualTo("There was an error parsing the body");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\ud800", "\\udfff", "\\ud800\\ud800", "\\ud800x", "\\uDc00\\uD800" })
	void halfASurrogatePairIsRefused(String escape) {
		for (String path : List.of("/typed", "/map", "/tree", "/any", "/fields")) {
			for (String body : List.of("{\"name\": \"" + escape + "\"}", "{\"" + escape + "\": 1}")) {
				Answer answer = post(path, body);
				assertThat(answer.status()).as(path).isEqualTo(422);
				assertThat(answer.detail().get(0).get("type").stringValue()).isEqualTo("json_invalid");
			}
		}
	}

	@Test
	void aWholeSurrogatePairComesBack() {
		for (String path : List.of("/typed", "/map", "/tree", "/any")) {
			Answer answer = post(path, "{\"name\": \"\\ud83d\\ude00\"}");
			assertThat(answer.status()).as(path).isEqualTo(200);
			assertThat(answer.json().get("name").stringValue()).isEqualTo("\ud83d\ude00");
		}
	}

	@Test
	void nulIsACharacterInJsonOnlyAsAnEscape() {
		Answer escaped = post("/typed", "{\"name\": \"a\\u0000b\"}");
		assertThat(escaped.status()).isEqualTo(200);
		assertThat(escaped.json().get("name").stringValue()).isEqualTo("a\0b");
		for (String body : List.of("{\"name\": \"a\0b\"}", "\0", "\0\0", "\0\0\0\0", "{\0", "{\"name\": 1}\0")) {
			assertRefused(post("/typed", body));
			assertRefused(post("/map", body));
		}
	}

	@Test
	void nulInAHeaderIsRefused() {
		assertThat(exchange("GET /echo HTTP/1.1\r\nHost: a\r\nX-Text: a\0b\r\nConnection: close\r\n\r\n").status())
			.isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{\"name\":", "[{\"a\":" })
	void tenThousandLevelsAreRefused(String opening) {
		String open = opening.repeat(10_000);
		String close = opening.startsWith("[{") ? "}]" : opening.startsWith("[") ? "]" : "}";
		for (String path : List.of("/typed", "/map", "/tree", "/any", "/fields", "/self")) {
			for (String body : List.of(open, open + "1" + close.repeat(10_000),
					"{\"name\": " + open + "1" + close.repeat(10_000) + "}",
					"{\"unknown\": " + open + "1" + close.repeat(10_000) + "}")) {
				assertRefused(post(path, body));
			}
		}
	}

	@Test
	void aBodyThatSaysItIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
		try (Socket socket = connect()) {
			send(socket, head("POST", "/typed", 100 * 1024 * 1024, "application/json").getBytes());
			send(socket, new byte[1000]);
			assertTooLarge(Answer.readHeadAndBody(socket.getInputStream()));
		}
	}

	@Test
	void aChunkedBodyIsRefusedAsSoonAsItIsTooLarge() throws IOException {
		try (Socket socket = connect()) {
			send(socket, chunkedHead("/typed"));
			send(socket,
					concat((Integer.toHexString(LIMIT + 1) + "\r\n").getBytes(), blanks(LIMIT + 1), "\r\n".getBytes()));
			assertTooLarge(Answer.readHeadAndBody(socket.getInputStream()));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aBodyOfAHundredMegabytesIsNotHeld(boolean chunked) throws Exception {
		Thread sender;
		try (Socket socket = connect()) {
			send(socket, chunked ? chunkedHead("/typed")
					: head("POST", "/typed", 100 * 1024 * 1024, "application/json").getBytes());
			sender = new Thread(() -> sendHundredMegabytes(socket, chunked));
			sender.start();
			assertTooLarge(Answer.readHeadAndBody(socket.getInputStream()));
		}
		sender.join();
	}

	private static void sendHundredMegabytes(Socket socket, boolean chunked) {
		byte[] megabyte = blanks(1024 * 1024);
		try {
			for (int i = 0; i < 100; i++) {
				send(socket, chunked ? concat("100000\r\n".getBytes(), megabyte, "\r\n".getBytes()) : megabyte);
			}
		}
		catch (IOException ex) {
			// The server need not read on.
		}
	}

	@Test
	void theLimitItselfIsNotTooLarge() {
		byte[] body = blanks(LIMIT);
		System.arraycopy("{\"name\": \"x\"}".getBytes(), 0, body, 0, 13);
		assertThat(exchange(head("POST", "/typed", LIMIT, "application/json"), body).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@MethodSource("numbers")
	void extremeNumbersAreReadOrRefused(String number) {
		for (String field : Everything.FIELDS) {
			for (String value : List.of(number, '"' + number + '"')) {
				assertAnswered(post("/everything", "{\"" + field + "\": " + value + "}"));
			}
		}
		for (String path : List.of("/map", "/tree", "/any", "/fields")) {
			assertAnswered(post(path, "{\"value\": " + number + "}"));
		}
		for (String name : List.of("integer", "large", "real", "decimal", "huge")) {
			assertAnswered(get("/numbers?" + name + "=" + number));
		}
		assertAnswered(get("/items/" + number));
	}

	static Stream<String> numbers() {
		return Stream.of("9".repeat(1000), "-" + "9".repeat(1000), "9".repeat(1001), "9".repeat(5000),
				"0." + "9".repeat(990), "1." + "0".repeat(5000), "1e999999999", "-1e999999999", "1e-999999999",
				"1e99999999999", "1e2147483647", "1e-2147483648", "123e2147483647", "1e308", "1e309", "1E400",
				"9223372036854775808", "0e999999999", "-0", "1e1000", "1e18", "253402300800000", "100e2147483647",
				"1000e2147483645", "10.0");
	}

	@Test
	void aNumberThatNoDoubleHoldsIsRefusedWhereNothingSaysWhatItIs() {
		for (String path : List.of("/map", "/any")) {
			assertThat(post(path, "{\"value\": 1e999999999}").status()).as(path).isBetween(400, 422);
		}
	}

	@ParameterizedTest
	@MethodSource("longTexts")
	void longTextsAreReadOrRefused(String text) {
		for (String field : Everything.FIELDS) {
			assertAnswered(post("/everything", "{\"" + field + "\": \"" + text + "\"}"));
		}
	}

	static Stream<String> longTexts() {
		return Stream
			.of("1", "1_", "0", ".", "1.", "-", "+", " ", "P1D", "P", "2020-01-01T", "a", "a@", "a.", "é", "http://",
					"/", "%", "https://a.", "A=", "12:", "1e", "PT1H", "00:00:00.0")
			.map((part) -> part.repeat(100_000 / part.getBytes(StandardCharsets.UTF_8).length));
	}

	@Test
	void aLongNameIsReadOrRefused() {
		for (String path : List.of("/typed", "/map", "/tree", "/any", "/fields")) {
			assertAnswered(post(path, "{\"" + "n".repeat(100_000) + "\": 1}"));
		}
	}

	@Test
	void ofADuplicateKeyTheLastCounts() {
		for (String path : List.of("/typed", "/map", "/tree", "/any")) {
			Answer answer = post(path, "{\"name\": \"a\", \"name\": \"b\"}");
			assertThat(answer.status()).as(path).isEqualTo(200);
			assertThat(answer.json().get("name").stringValue()).isEqualTo("b");
		}
		assertRefused(post("/typed", "{\"name\": \"a\", \"name\": 1}"));
		assertThat(post("/typed", "{\"name\": 1, \"name\": \"b\"}").status()).isEqualTo(200);
	}

	@Test
	void ofARepeatedParameterTheLastCounts() {
		assertThat(get("/numbers?integer=1&integer=2").json().get("integer").intValue()).isEqualTo(2);
		assertRefused(get("/numbers?integer=1&integer=x"));
		assertThat(get("/lists?tags=a&tags=&tags=a").body()).isEqualTo("[\"a\",\"\",\"a\"]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "integer=", "integer", "integer=&integer=", "integer=%20", "integer=%00", "integer=+" })
	void anEmptyParameterIsNoNumber(String query) {
		assertRefused(get("/numbers?" + query));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "&", "&&&=&=&", "=", "==", "=x", "?", "integer==1", "&integer=1&" })
	void aQueryWithoutSenseHarmsNothing(String query) {
		assertAnswered(get("/numbers?" + query));
		assertThat(get("/echo?" + query).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "%z", "%zz", "%f", "%ff", "%c3%28", "%ed%a0%80", "%00", "%0a", "%0d%0aX:%20y", "%2f",
			"%5c", "%2e%2e", "%u0041", "%%", "%25", "[", "]", "|", "^", "\"", "<", "{", "}", "`", "\\", "\u00e9",
			"\u0080", "\u007f", "\u0001", ";", ";a=b", ";;", "%3b", ":", "@", "*", "#", "#%zz" })
	void anyPathAndQueryAreAnswered(String text) {
		byte[] raw = text.getBytes(StandardCharsets.ISO_8859_1);
		for (String target : List.of("/texts/", "/items/", "/", "/texts", "/echo?text=", "/echo?", "/echo/?text=",
				"/texts/a/?x=", "/numbers?integer=", "/lists?tags=a&tags=", "/nowhere?x=", "/typed?x=")) {
			byte[] request = concat(("GET " + target).getBytes(), raw,
					" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes());
			Answer answer = exchange(request);
			assertThat(answer.status()).as(target + text).isBetween(200, 499);
			assertThat(answer.header("x")).isNull();
			assertNoInternals(answer);
		}
	}

	@Test
	void brokenUtf8InAQueryIsReplaced() {
		assertThat(get("/echo?text=%ff%c3").json().get("text").stringValue()).isEqualTo("\ufffd\ufffd");
		assertThat(get("/texts/%ff").json().stringValue()).isEqualTo("\ufffd");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "//", "///a", "http://", "http://[", "http://a:b/", "https://x/echo", "echo",
			"/../../etc/passwd", "/./echo", "/echo/..", "?", "#", "/%2e%2e/", "//evil.example/texts/a/",
			"/\\evil.example", "/texts//", "/texts/a//" })
	void anyTargetIsAnswered(String target) {
		Answer answer = get(target);
		assertThat(answer.status()).isBetween(200, 499);
		assertNoInternals(answer);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[", "a b", "a:b", "a:99999", "\u00e9", "a/b", "[::1", "@", "%zz" })
	void anyHostIsAnswered(String host) {
		for (String path : List.of("/echo", "/echo/?text=a")) {
			Answer answer = exchange("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
			assertThat(answer.status()).isBetween(200, 499);
			assertNoInternals(answer);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u00ff\u00fe", "\u00ed\u00a0\u0080", "\u00c3(", "\t", " ", "", "\u0001", "\u007f", "%ff",
			"=?utf-8?Q?x?=" })
	void anyBytesInAHeaderAreAnswered(String value) {
		for (String name : List.of("X-Text", "X-Number", "Accept-Language", "Accept", "Content-Type", "Origin",
				"If-None-Match", "Forwarded", "X-Forwarded-For", "Access-Control-Request-Method", "Range", "Expect",
				"Upgrade", "Accept-Encoding", "Transfer-Encoding", "Content-Length", "Authorization")) {
			assertHeaderAnswered(name, value);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Accept | /", "Accept | text/", "Accept | */*;q=2", "Accept | a/b/c",
			"Accept-Language | -", "Accept-Language | *;q=x", "Accept-Language | zz-ZZ-ZZ-ZZ;q=9", "Origin | null",
			"Origin | http://[", "Content-Length | -1", "Content-Length | x", "Content-Length | 99999999999999999999",
			"Content-Length | 1, 2", "Transfer-Encoding | gzip", "Expect | 200-maybe", "X-Number | 1, 2",
			"Host | two.example", "Connection | upgrade", "Upgrade | websocket" })
	void aHeaderWithoutSenseIsAnswered(String name, String value) {
		assertHeaderAnswered(name, value);
	}

	private void assertHeaderAnswered(String name, String value) {
		for (String start : List.of("GET /echo", "POST /typed", "GET /nowhere", "DELETE /typed")) {
			Answer answer = exchange(
					start + " HTTP/1.1\r\nHost: a\r\n" + name + ": " + value + "\r\nConnection: close\r\n\r\n");
			assertThat(answer.status()).as(start + " " + name).isBetween(200, 499);
			assertNoInternals(answer);
		}
	}

	@Test
	void aRedirectKeepsAQueryAsItIs() {
		assertThat(get("/echo/?text=[1]&x=;a=b").header("location")).isEqualTo("http://localhost/echo?text=[1]&x=;a=b");
		assertThat(get("//evil.example/../echo/").header("location")).isNull();
	}

	@Test
	void aHugeHeaderIsRefused() {
		Answer answer = exchange(
				"GET /echo HTTP/1.1\r\nHost: a\r\nX-Text: " + "a".repeat(100_000) + "\r\nConnection: close\r\n\r\n");
		assertThat(answer.status()).isIn(413, 431);
		assertThat(get("/echo?" + "a".repeat(100_000)).status()).isIn(413, 414);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ";", ";;;", "=", "=x", "session", "session=", "session=\"", "session=\"\"",
			"session=\"a", "session=\"\\\"", "session=\"a\\\\\"", "session=a=b", "session=a; session=b", "$Version=1",
			"session=\u00e9", "session={\"a\":1}", "a b=c", "session=a,b", "; session=a", "session=%zz" })
	void anyCookieIsAnswered(String cookie) {
		Answer answer = exchange("GET /echo HTTP/1.1\r\nHost: a\r\nCookie: " + cookie
				+ "\r\nCookie: other=1\r\nConnection: close\r\n\r\n");
		assertThat(answer.status()).isEqualTo(200);
		assertNoInternals(answer);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json; charset=utf-99", "application/json; charset=", "application/json;",
			"application/json; charset=\"", "application/json;;;", "application/vnd.api+json; charset=nonsense" })
	void theCharsetOfJsonDoesNotMatter(String contentType) {
		assertThat(post("/typed", "{\"name\": \"\u00e9\"}", contentType).json().get("name").stringValue())
			.isEqualTo("\u00e9");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "/", "a/", "/json", "application/", "application//json", "text/plain",
			"text/plain; charset=utf-99", "application/x-www-form-urlencoded", "multipart/form-data",
			"multipart/form-data; boundary=", "application/json, application/json", "*/*", ";",
			"application/octet-stream" })
	void anotherContentTypeIsNoJson(String contentType) {
		for (String body : List.of("{\"name\": \"x\"}", "name=x&count=%zz", "--\r\n\r\n")) {
			for (String path : List.of("/typed", "/fields")) {
				Answer answer = post(path, body, contentType);
				assertThat(answer.status()).isEqualTo(422);
				assertThat(answer.detail().isArray()).isTrue();
				assertNoInternals(answer);
			}
		}
	}

	@Test
	void aBodyThatStopsHalfWayIsForgotten() throws IOException {
		for (String path : List.of("/typed", "/map", "/nowhere")) {
			for (boolean chunked : List.of(true, false)) {
				for (boolean reset : List.of(true, false)) {
					try (Socket socket = connect()) {
						socket.setSoLinger(reset, 0);
						send(socket,
								chunked ? chunkedHead(path) : head("POST", path, 1000, "application/json").getBytes());
						send(socket, (chunked ? "20\r\n{\"name\": " : "{\"name\": ").getBytes());
					}
				}
			}
		}
	}

	@Test
	void anOperationIsNotCalledForABodyThatEndsInNonsense() throws IOException {
		int before = this.router.calls.get();
		Answer answer = exchange(concat(chunkedHead("/typed"), "d\r\n{\"name\": \"x\"}zz\r\n".getBytes()));
		assertThat(answer.status()).isEqualTo(400);
		Awaitility.await().untilAtomic(this.exchanges.open, Matchers.equalTo(0));
		assertThat(this.router.calls).hasValue(before);
	}

	@Test
	void aSenderThatOnlyStopsSendingDoesNoHarm() throws IOException {
		try (Socket socket = connect()) {
			send(socket, head("POST", "/typed", 1000, "application/json").getBytes());
			send(socket, "{\"name\": ".getBytes());
			socket.shutdownOutput();
			assertThat(new String(readAll(socket.getInputStream()), StandardCharsets.ISO_8859_1))
				.doesNotContain(" 500 ");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "zz\r\n{}", "-1\r\n{}", "\r\n\r\n", "ffffffffffffffff\r\n{}", "2\r\n{}xx\r\n0\r\n\r\n",
			"0\r\n: bad\r\n\r\n", "2;\0\r\n{}\r\n0\r\n\r\n" })
	void chunksThatAreNoneAreRefused(String chunks) {
		for (String path : List.of("/typed", "/map", "/nowhere")) {
			Answer answer = exchange(concat(chunkedHead(path), chunks.getBytes(StandardCharsets.ISO_8859_1)));
			assertThat(answer.status()).as(path).isBetween(400, 499);
			assertNoInternals(answer);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\r\n\r\n", "GET\r\n\r\n", "GET /echo\r\n\r\n", "GET /echo HTTP/9.9\r\n\r\n",
			"G\u00cbT /echo HTTP/1.1\r\nHost: a\r\n\r\n",
			"NONSENSE /typed HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "GET /echo HTTP/1.1\r\n: x\r\n\r\n",
			"GET /echo HTTP/1.1\r\nno colon\r\n\r\n", "\0\1\2\3" })
	void whatIsNoRequestIsRefused(String request) throws IOException {
		try (Socket socket = connect()) {
			send(socket, request.getBytes(StandardCharsets.ISO_8859_1));
			socket.shutdownOutput();
			assertThat(new String(readAll(socket.getInputStream()), StandardCharsets.ISO_8859_1))
				.doesNotContain(" 500 ")
				.doesNotContain("Exception");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "1", "\"text\"", "[]", "[null]", "true", "{", "}", "{\"name\"",
			"{'name': 1}", "NaN", "{\"name\": NaN}", "// x", "{\"name\": \"x\"} {}", "\ufeff", "\ufeff{",
			"{\"name\": {\"name\": 1}}", "{\"\": 1}", "{\"name\": [[[]]]}" })
	void whatIsNotTheExpectedJsonIsRefused(String body) {
		for (String path : List.of("/typed", "/fields")) {
			assertRefused(post(path, body));
		}
		assertAnswered(post("/any", body));
		assertAnswered(post("/tree", body));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE" })
	void jsonInAWiderEncodingIsReadAndItsHalfRefused(String charset) throws IOException {
		byte[] body = "{\"name\": \"\u00e9\"}".getBytes(charset);
		assertThat(exchange(head("POST", "/typed", body.length, "application/json"), body).json()
			.get("name")
			.stringValue()).isEqualTo("\u00e9");
		for (int cut = 1; cut <= 3; cut++) {
			byte[] half = Arrays.copyOf(body, body.length - cut);
			assertRefused(exchange(head("POST", "/typed", half.length, "application/json"), half));
		}
	}

	@Test
	void noBufferIsLeftBehind() {
		assertThat(ResourceLeakDetector.isEnabled()).isTrue();
		for (int i = 0; i < 20; i++) {
			post("/typed", "{\"name\": 1}");
			post("/map", "{\"name\": \"\\ud800\"}");
			exchange(concat(chunkedHead("/typed"), "zz\r\n".getBytes()));
		}
		Logger reports = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);
		reports.setAdditive(false);
		reports.addAppender(this.errors);
		try {
			awaitReportOfBufferLeftBehind();
		}
		finally {
			reports.detachAppender(this.errors);
			reports.setAdditive(true);
		}
	}

	private void awaitReportOfBufferLeftBehind() {
		leaveBufferBehind();
		Awaitility.await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(50)).until(() -> {
			System.gc();
			post("/typed", "{\"name\": \"x\"}");
			ByteBufAllocator.DEFAULT.buffer().release();
			return this.errors.messages.stream().anyMatch((message) -> message.contains(PROBE));
		});
		this.errors.messages.removeIf((message) -> message.contains(PROBE));
	}

	/** Its report shows that the reports of others would have come. */
	private static void leaveBufferBehind() {
		ByteBuf buffer = ByteBufAllocator.DEFAULT.directBuffer(16);
		buffer.touch(PROBE);
	}

	private static void assertRefused(Answer answer) {
		assertThat(answer.status()).isBetween(400, 422);
		assertThat(answer.detail()).isNotNull();
		assertNoInternals(answer);
	}

	private static void assertAnswered(Answer answer) {
		assertThat(answer.status()).isIn(200, 400, 404, 414, 422);
		if (answer.status() == 200) {
			assertThat(answer.json()).isNotNull();
		}
		else if (answer.status() != 414) {
			assertThat(answer.detail()).isNotNull();
		}
		assertNoInternals(answer);
	}

	private static void assertNoInternals(Answer answer) {
		assertThat(answer.body()).doesNotContain("\tat ", "Exception", "java.", "springframework", "jackson");
	}

	private static void assertTooLarge(Answer answer) {
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.detail().stringValue()).startsWith("Content Too Large");
	}

	private Answer get(String target) {
		return exchange("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
	}

	private Answer post(String path, String body) {
		return post(path, body, "application/json");
	}

	private Answer post(String path, String body, String contentType) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		return exchange(head("POST", path, bytes.length, contentType), bytes);
	}

	private static String head(String method, String path, int length, String contentType) {
		return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + contentType
				+ "\r\nContent-Length: " + length + "\r\nConnection: close\r\n\r\n";
	}

	private static byte[] chunkedHead(String path) {
		return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
				+ "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
			.getBytes();
	}

	private Answer exchange(String head) {
		return exchange(head, new byte[0]);
	}

	private Answer exchange(String head, byte[] body) {
		return exchange(concat(head.getBytes(StandardCharsets.ISO_8859_1), body));
	}

	private Answer exchange(byte[] request) {
		try (Socket socket = connect()) {
			send(socket, request);
			return Answer.readHeadAndBody(socket.getInputStream());
		}
		catch (IOException ex) {
			throw new AssertionError("No answer", ex);
		}
	}

	private Socket connect() throws IOException {
		Socket socket = new Socket("localhost", this.port);
		socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(30));
		socket.setTcpNoDelay(true);
		return socket;
	}

	private static void send(Socket socket, byte[] bytes) throws IOException {
		socket.getOutputStream().write(bytes);
		socket.getOutputStream().flush();
	}

	private static byte[] readAll(InputStream input) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			input.transferTo(bytes);
		}
		catch (SocketException ex) {
			// Closed without more.
		}
		return bytes.toByteArray();
	}

	private static byte[] blanks(int length) {
		return " ".repeat(length).getBytes();
	}

	private static byte[] concat(byte[]... parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			bytes.writeBytes(part);
		}
		return bytes.toByteArray();
	}

	/**
	 * An answer as it stands on the wire.
	 */
	private record Answer(int status, String head, String body) {

		static Answer readHeadAndBody(InputStream input) throws IOException {
			StringBuilder head = new StringBuilder();
			while (head.indexOf("\r\n\r\n") < 0) {
				int next = input.read();
				if (next < 0) {
					throw new IOException("The connection was closed after: " + head);
				}
				head.append((char) next);
			}
			Answer answer = new Answer(Integer.parseInt(head.substring(9, 12)), head.toString(), "");
			String length = answer.header("content-length");
			byte[] body = (length != null) ? input.readNBytes(Integer.parseInt(length)) : readAll(input);
			return new Answer(answer.status(), answer.head(), new String(body, StandardCharsets.UTF_8));
		}

		@Nullable String header(String name) {
			return this.head.lines()
				.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
				.map((line) -> line.substring(name.length() + 1).strip())
				.findFirst()
				.orElse(null);
		}

		JsonNode json() {
			return JSON.readTree(this.body);
		}

		JsonNode detail() {
			assertThat(this.body).startsWith("{\"detail\":");
			return json().get("detail");
		}

	}

	/**
	 * What is logged as an error.
	 */
	private static final class Errors extends AppenderBase<ILoggingEvent> {

		private final ConcurrentLinkedQueue<String> messages = new ConcurrentLinkedQueue<>();

		@Override
		protected void append(ILoggingEvent event) {
			if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
				this.messages.add(event.getLoggerName() + ": " + event.getFormattedMessage()
						+ ((event.getThrowableProxy() != null) ? " " + event.getThrowableProxy().getClassName() : ""));
			}
		}

	}

	/**
	 * Logs what a request breaks off with, as applications do that handle every
	 * exception.
	 */
	@RestControllerAdvice
	static class LastResort {

		@ExceptionHandler
		ResponseEntity<String> handle(BrokenRequestException ex) {
			LoggerFactory.getLogger(LastResort.class).error("A request broke off", ex);
			return ResponseEntity.badRequest().build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ HostileInputRouter.class, Exchanges.class, LastResort.class })
	static class HostileInputApplication {

	}

	/**
	 * Counts what has begun and not ended.
	 */
	static class Exchanges implements WebFilter {

		private final AtomicInteger open = new AtomicInteger();

		@Override
		public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
			this.open.incrementAndGet();
			return chain.filter(exchange).doFinally((signal) -> this.open.decrementAndGet());
		}

	}

	@ApiRouter
	static class HostileInputRouter {

		private final AtomicInteger calls = new AtomicInteger();

		@Post("/typed")
		Typed typed(@Body Typed body) {
			this.calls.incrementAndGet();
			return body;
		}

		@Post("/map")
		Map<String, Object> map(@Body Map<String, Object> body) {
			return body;
		}

		@Post("/tree")
		JsonNode tree(@Body JsonNode body) {
			return body;
		}

		@Post("/any")
		Object any(@Body Object body) {
			return body;
		}

		@Post("/fields")
		String fields(@Body(embed = true) String name, @Body(embed = true) Object value) {
			return name;
		}

		@Post("/self")
		Self self(@Body Self body) {
			return body;
		}

		@Post("/everything")
		Everything everything(@Body Everything body) {
			return body;
		}

		@Get("/echo")
		Echo echo(@Nullable String text, @Header("X-Text") @Nullable String header,
				@Header("X-Number") @Nullable String number, @Cookie @Nullable String session) {
			return new Echo(text, header, number, session);
		}

		@Get("/numbers")
		Numbers numbers(@Nullable Integer integer, @Nullable Long large, @Nullable Double real,
				@MultipleOf("0.5") @Nullable BigDecimal decimal, @Nullable BigInteger huge) {
			return new Numbers(integer, large, real, decimal, huge);
		}

		@Get("/lists")
		List<String> lists(List<String> tags) {
			return tags;
		}

		@Get("/items/{id}")
		long item(long id) {
			return id;
		}

		@Get("/texts/{text}")
		String text(String text) {
			return text;
		}

	}

	record Typed(String name, @Nullable Integer count) {

	}

	record Self(@Nullable Self name, @Nullable List<Self> list) {

	}

	record Echo(@Nullable String text, @Nullable String header, @Nullable String number, @Nullable String session) {

	}

	record Numbers(@Nullable Integer integer, @Nullable Long large, @Nullable Double real, @Nullable BigDecimal decimal,
			@Nullable BigInteger huge) {

	}

	record Everything(@Nullable Integer integer, @Nullable Long large, @Nullable Short small, @Nullable Float single,
			@Nullable Double real, @MultipleOf("0.5") @Nullable BigDecimal decimal, @Nullable BigInteger huge,
			@Nullable Boolean flag, @Nullable String text, @Nullable Character character, @Nullable Object any,
			@Nullable JsonNode tree, @Nullable LocalDate date, @Nullable LocalTime time,
			@Nullable LocalDateTime dateTime, @Nullable OffsetDateTime offset, @Nullable ZonedDateTime zoned,
			@Nullable Instant instant, @Nullable Duration duration, @Nullable UUID uuid, @Nullable URI uri,
			byte @Nullable [] bytes, @Nullable TimeUnit unit, @Nullable Locale locale,
			@Nullable Set<BigDecimal> decimals, @Nullable List<Integer> integers,
			@Nullable Map<Integer, String> byNumber) {

		static final List<String> FIELDS = Stream.of(Everything.class.getRecordComponents())
			.map(RecordComponent::getName)
			.toList();

	}

}
