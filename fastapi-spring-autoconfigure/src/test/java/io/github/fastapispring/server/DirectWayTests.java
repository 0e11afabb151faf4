package io.github.fastapispring.server;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whichever steps of the shorter way are in use, a client and the log see what they see
 * on Spring's own way, byte for byte.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DirectWayTests {

	private static final String JSON = "Content-Type: application/json";

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	private static final String FRIEND = "Origin: https://friend.example";

	private static final String STRANGER = "Origin: https://stranger.example";

	private static final String ITEM = "{\"name\":\"pen\",\"count\":3}";

	static Servers servers;

	@BeforeAll
	static void start() {
		servers = Servers.start(DirectApplication.class, "spring.http.codecs.max-in-memory-size=256KB",
				"fastapi.max-body-size=400KB", "server.netty.max-initial-line-length=8KB");
		servers.exchange(Way.SPRING, Conversation.of("GET /entity"));
	}

	@AfterAll
	static void stop() {
		servers.close();
	}

	private static void assertSame(Conversation conversation, int answers) {
		Map<Way, Answers> different = servers.compare(conversation);
		Answers expected = different.remove(Way.SPRING);
		assertThat(expected.statusLines()).hasSize(answers);
		different.forEach((way, other) -> assertThat(other).as(way.name()).isEqualTo(expected));
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /items/7", "GET /items/7?q=a&tag=b&tag=c", "GET /items/%37?q=%C3%A4+x%2B",
			"GET /items/7?q=%zz", "GET /items/7?", "GET /items/7?q", "GET /items/7?q=a?b", "GET /items/7;v=1?q=1",
			"GET /items/abc", "GET /items/", "GET /items", "GET /items/7/8", "GET /names/%C3%A4/%2F", "GET /names//x",
			"GET /names/a%20b/c", "GET //names/a/b", "GET /names/a/b/", "GET /nowhere", "GET /", "GET /items/1%",
			"GET /items/[7]", "GET /items/7|8", "GET /items/7#x", "GET /items/7\"", "GET /items/\u00e4",
			"GET http://other.example/items/7?q=1", "GET http://other.example:99/items/7", "GET http://other.example",
			"GET https://other.example/request", "GET *", "OPTIONS *", "OPTIONS /items/7", "OPTIONS /items",
			"OPTIONS /nowhere", "HEAD /items/7", "HEAD /items/abc", "HEAD /nowhere", "HEAD /large", "HEAD /bake",
			"HEAD /plain/x", "HEAD /items", "DELETE /items/7", "PATCH /items/7", "TRACE /items/7", "FOO /items/7",
			"CONNECT example.org:80", "POST /slow", "GET /nothing", "GET /empty", "GET /bake", "GET /burn",
			"GET /cookies", "GET /entity", "GET /text-entity", "GET /status", "GET /late-status", "GET /own",
			"GET /own-unwritable", "GET /own-fails", "GET /gone", "GET /turned", "GET /uncaught", "GET /uncaught?",
			"GET /uncaught?a=b", "GET /late-uncaught", "GET /error", "GET /unwritable", "GET /etag", "GET /check",
			"GET /written", "GET /flushed", "GET /broken-off", "GET /never-begun", "GET /lines", "GET /many",
			"GET /events", "GET /file", "GET /bytes", "GET /large", "GET /request?a=b&a=%20", "GET /%72equest",
			"GET /session", "GET /handled/1", "GET /handled/x", "GET /handled/uncaught", "GET /shared/1",
			"GET /shared/x", "GET /plain/a", "GET /plain/session", "GET /plain/request", "GET /plain/own",
			"GET /plain/uncaught", "GET /plain/etag", "GET /plain/shared", "GET /static/note.txt",
			"GET /static/none.txt", "HEAD /static/note.txt", "GET /docs", "GET /openapi.json", "GET /items/7?q=%",
			"GET /items/99999999999999999999", "GET /names/a/b;c=d;e" })
	void aRequestWithoutABodyIsAnsweredTheSame(String line) {
		assertSame(Conversation.of(line), 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /items/7", "GET /items/x", "GET /own", "GET /uncaught", "GET /nowhere", "GET /lines",
			"GET /file", "GET /written", "GET /bake", "GET /plain/a", "GET /session", "HEAD /items/7", "GET /burn",
			"GET /status", "GET /nothing", "GET /unwritable" })
	void aFilterIsHeardTheSame(String line) {
		for (String filter : new String[] { "commit", "commit-status", "commit-later", "commit-fails", "commit-throws",
				"commit-twice", "mutate", "decorate", "fail", "fail-with-status", "throw", "answer", "forbid",
				"nothing", "complete", "fail-after", "header-after", "write-after", "state-after", "header", "session",
				"attributes" }) {
			assertSame(Conversation.of(line, "X-Filter: " + filter), 1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "commit", "commit-later", "commit-fails", "mutate", "decorate", "fail", "answer", "forbid",
			"complete", "fail-after", "header", "read-body", "session" })
	void aFilterOfARequestWithABodyIsHeardTheSame(String filter) {
		assertSame(Conversation.withBody("POST /items", ITEM, JSON, "X-Filter: " + filter), 1);
		assertSame(Conversation.withBody("POST /plain/echo", ITEM, JSON, "X-Filter: " + filter), 1);
		assertSame(Conversation.withBody("POST /plain/bytes", ITEM, JSON, "X-Filter: " + filter), 1);
	}

	static final Conversation[] bodies = { Conversation.withBody("POST /items", ITEM, JSON),
			Conversation.withBody("POST /later", ITEM, JSON), Conversation.withBody("PUT /items/5", ITEM, JSON),
			Conversation.withBody("POST /items", "{\"name\":1}", JSON), Conversation.withBody("POST /items", "{", JSON),
			Conversation.withBody("POST /items", "{\"name\":\"" + "n".repeat(50) + "\",\"count\":1}", JSON),
			Conversation.withBody("POST /items", ITEM, "Content-Type: text/plain"),
			Conversation.withBody("POST /items", ITEM, "Content-Type: nonsense"),
			Conversation.withBody("POST /items", ITEM), Conversation.of("POST /items", JSON),
			Conversation.of("POST /items", JSON, "Content-Length: 0"),
			Conversation.of("POST /plain/optional", JSON, "Content-Length: 0"),
			Conversation.withBody("GET /items/7", ITEM, JSON), Conversation.withBody("HEAD /items/7", ITEM, JSON),
			Conversation.withBody("DELETE /items/7", ITEM, JSON), Conversation.withBody("POST /nowhere", ITEM, JSON),
			Conversation.withBody("POST /items/abc", ITEM, JSON), Conversation.withBody("PUT /items/abc", "{}", JSON),
			Conversation.withBody("POST /form", "user=ada&pin=7", FORM),
			Conversation.withBody("POST /form", "user=ada", FORM),
			Conversation.withBody("POST /form", "user=%zz", FORM),
			Conversation.withBody("POST /form", "user=ada&pin=7", FORM, "X-Filter: read-form"),
			Conversation.withBody("POST /plain/form", "user=ada&pin=7", FORM),
			Conversation.withBody("POST /plain/model", "user=ada&pin=7", FORM),
			Conversation.withBody("POST /plain/model?user=bob", "pin=7", FORM),
			Conversation.withBody("POST /plain/echo", "text", "Content-Type: text/plain"),
			Conversation.withBody("POST /plain/optional", "text", "Content-Type: text/plain"),
			Conversation.withBody("POST /plain/json", ITEM, JSON), Conversation.withBody("POST /plain/json", "{", JSON),
			Conversation.withBody("POST /plain/bytes", "x".repeat(60_000)),
			Conversation.withBody("POST /plain/bytes", "x".repeat(70_000)),
			Conversation.withBody("POST /plain/bytes", "x".repeat(300_000)),
			Conversation.withBody("POST /plain/echo", "x".repeat(300_000)),
			Conversation.withBody("POST /items", "{\"name\":\"" + "n".repeat(300_000) + "\",\"count\":1}", JSON),
			Conversation.withBody("POST /plain/part", part(), "Content-Type: multipart/form-data; boundary=b"),
			Conversation.withBody("POST /plain/part", "--b--\r\n", "Content-Type: multipart/form-data; boundary=b"),
			Conversation.withBody("POST /ignored", ITEM, JSON),
			Conversation.withBody("POST /shared", ITEM, JSON, FRIEND),
			Conversation.withBody("POST http://other.example/items", ITEM, JSON),
			Conversation.withBody("POST /items?x=[1]", ITEM, JSON), Conversation.withBody("POST //items", ITEM, JSON),
			Conversation.withBody("POST /%69tems", ITEM, JSON), Conversation.withBody("POST /plain/echo?a=|", "text"),
			Conversation.raw("POST /items HTTP/1.0\r\nHost: a\r\n" + JSON + "\r\nContent-Length: 24\r\n\r\n" + ITEM),
			Conversation.raw("POST /items HTTP/1.1\r\nHost: a_b!\r\n" + JSON
					+ "\r\nConnection: close\r\nContent-Length: 24\r\n\r\n" + ITEM),
			Conversation.raw("POST /items HTTP/1.1\r\nHost: [::1]:80\r\n" + JSON
					+ "\r\nConnection: close\r\nContent-Length: 24\r\n\r\n" + ITEM),
			Conversation.raw("POST /items HTTP/1.1\r\nHost: a:b\r\n" + JSON
					+ "\r\nConnection: close\r\nContent-Length: 24\r\n\r\n" + ITEM),
			Conversation.raw("POST /items HTTP/1.1\r\nHost: a:99999\r\n" + JSON
					+ "\r\nConnection: close\r\nContent-Length: 24\r\n\r\n" + ITEM),
			Conversation.raw("POST /items HTTP/1.1\r\nHost:\r\n" + JSON
					+ "\r\nConnection: close\r\nContent-Length: 24\r\n\r\n" + ITEM),
			Conversation.raw("POST /items HTTP/1.1\r\nHost: a\r\nHost: [::1]\r\n" + JSON
					+ "\r\nConnection: close\r\nContent-Length: 24\r\n\r\n" + ITEM),
			Conversation.raw("POST /items HTTP/1.1\r\nHost: a\r\n" + JSON
					+ "\r\nConnection: close\r\nContent-Length: 24\r\nContent-Length: 24\r\n\r\n" + ITEM),
			Conversation.raw("POST /items HTTP/1.1\r\nHost: a\r\n" + JSON
					+ "\r\nConnection: close\r\nContent-Length: -1\r\n\r\n" + ITEM),
			Conversation
				.raw("POST /items HTTP/1.1\r\n" + JSON + "\r\nConnection: close\r\nContent-Length: 24\r\n\r\n" + ITEM),
			Conversation.raw("POST /items HTTP/1.1\r\nHost: a\r\n" + JSON + "\r\nConnection: close\r\n"
					+ "Transfer-Encoding: chunked\r\n\r\n8\r\n" + ITEM.substring(0, 8) + "\r\n10\r\n"
					+ ITEM.substring(8) + "\r\n0\r\n\r\n"),
			Conversation.raw("POST /items HTTP/1.1\r\nHost: a\r\n" + JSON + "\r\nConnection: close\r\n"
					+ "Transfer-Encoding: chunked\r\nContent-Length: 24\r\n\r\n18\r\n" + ITEM
					+ "\r\n0\r\nX-T: 1\r\n\r\n"),
			Conversation.raw("POST /items HTTP/1.1\r\nHost: a\r\n" + JSON + "\r\nConnection: close\r\n"
					+ "Upgrade: h2c\r\nContent-Length: 24\r\n\r\n" + ITEM),
			Conversation.withBody("POST /items", ITEM, JSON, "Expect: 100-continue"),
			Conversation.withBody("POST /items", ITEM, JSON).cutBefore("{"),
			Conversation.withBody("POST /items", ITEM, JSON).cutBefore("Content-Type", "\"pen", ":3"),
			Conversation.withBody("POST /plain/echo", "x".repeat(5000) + "yz").cutBefore("y", "z") };

	private static String part() {
		return "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n"
				+ "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.txt\"\r\n\r\ntext\r\n--b--\r\n";
	}

	@ParameterizedTest
	@FieldSource("bodies")
	void aRequestWithABodyIsAnsweredTheSame(Conversation conversation) {
		Map<Way, Answers> different = servers.compare(conversation);
		Answers expected = different.remove(Way.SPRING);
		different.forEach((way, other) -> assertThat(other).as(way.name()).isEqualTo(expected));
	}

	static Stream<Conversation> pipelines() {
		String post = Conversation.request("POST /items", ITEM, JSON);
		String other = Conversation.request("POST /plain/echo", "second");
		String get = Conversation.request("GET /items/7?q=1", "");
		String slow = Conversation.request("GET /slow", "");
		String last = Conversation.request("POST /items", "{\"name\":\"last\",\"count\":9}", JSON)
				+ Conversation.request("GET /names/the/end", "");
		return Stream
			.of(Conversation.raw(post + other + last), Conversation.raw(get + post + get + last),
					Conversation.raw(slow + post + other + last).open("slow"),
					Conversation.raw(slow + post + get + other + get + last).open("slow"),
					Conversation.raw(post + slow + other + last).open("slow"),
					Conversation.raw(post + other + last).cutBefore("second"),
					Conversation.raw(post + get + last).cutBefore("\"last"),
					Conversation.raw(post + get + last)
						.cutBefore("POST /items", "\"pen", "GET", "\"last", "GET /names"),
					Conversation.raw(slow + post + last.substring(0, last.length() - 80))
						.open("slow")
						.packet(last.substring(last.length() - 80)),
					Conversation.raw(Conversation.request("POST /ignored", "x".repeat(10)) + post
							+ Conversation.request("POST /ignored", "y".repeat(100_000)) + last),
					Conversation.raw(Conversation.request("POST /nowhere", ITEM) + get + last),
					Conversation.raw(Conversation.request("POST /items/x", ITEM) + post + last),
					Conversation.raw(Conversation.request("HEAD /items/1", "") + post + last),
					Conversation.raw(Conversation.request("POST /later", ITEM, JSON)
							+ Conversation.request("POST /later", ITEM.replace("3", "4"), JSON) + post + last),
					Conversation.raw(post + Conversation.request("GET /items/[", "") + last))
			.map((conversation) -> conversation.until("\"the end\""));
	}

	@ParameterizedTest
	@MethodSource("pipelines")
	void pipelinedRequestsAreAnsweredInTheirOrder(Conversation conversation) {
		Map<Way, Answers> different = servers.compare(conversation);
		Answers expected = different.remove(Way.SPRING);
		assertThat(expected.text()).endsWith("\"the end\"");
		different.forEach((way, other) -> assertThat(other).as(way.name()).isEqualTo(expected));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "a:80", "a:443", "a:8080", "[::1]", "[::1]:80", "1.2.3.4:5", "a_b", "a..b", "-a-",
			"A.B:80", "a%41", "a:b", "a:", "a:99999", "a:-1", "", "a b", "a/b", "a@b", "a,b", "a:080", "~" })
	void anyHostIsUnderstoodTheSame(String host) {
		aRequestWithABodyIsAnsweredTheSame(
				Conversation.raw("GET /request HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /request HTTP/1.0\r\n\r\n", "GET /request HTTP/1.1\r\nConnection: close\r\n\r\n",
			"GET /request HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\nGET /request HTTP/1.0\r\n\r\n",
			"GET /request HTTP/2.0\r\nHost: a\r\n\r\n", "nonsense\r\n\r\n",
			"GET /request HTTP/1.1\r\nHost: a\r\nBad Header: 1\r\n\r\n" })
	void otherProtocolsAreUnderstoodTheSame(String text) {
		aRequestWithABodyIsAnsweredTheSame(Conversation.raw(text));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/shared/1", "/shared/x", "/shared", "/shared/1/2", "/plain/shared", "/items/7", "/plain/a" })
	void corsHeadersAreTheSame(String path) {
		for (String origin : new String[] { FRIEND, STRANGER, "Origin: http://example.org:8080", "Origin: null" }) {
			assertSame(Conversation.of("GET " + path, origin), 1);
			assertSame(Conversation.of("HEAD " + path, origin), 1);
			assertSame(Conversation.withBody("POST " + path, ITEM, JSON, origin), 1);
			assertSame(Conversation.of("OPTIONS " + path, origin, "Access-Control-Request-Method: GET"), 1);
			assertSame(Conversation.of("OPTIONS " + path, origin, "Access-Control-Request-Method: POST",
					"Access-Control-Request-Headers: X-A"), 1);
			assertSame(Conversation.of("OPTIONS " + path, origin, "Access-Control-Request-Method: DELETE"), 1);
			assertSame(Conversation.of("OPTIONS " + path, origin), 1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /etag|If-None-Match: \"v1\"", "GET /etag|If-None-Match: \"v0\"",
			"GET /check|If-None-Match: \"v2\"", "GET /plain/etag|If-None-Match: \"v3\"",
			"GET /plain/etag|If-Modified-Since: Thu, 01 Jan 2026 00:00:00 GMT", "GET /cookies|Cookie: a=1; b=2; a=3",
			"GET /cookies|Cookie: a=\"q\"; ; =x; b", "GET /file|Range: bytes=1-5",
			"GET /static/note.txt|Range: bytes=1-2", "GET /items/7|Accept: text/html", "GET /items/7|Accept: nonsense",
			"GET /lines|Accept: text/html", "GET /plain/a|Accept: text/html", "GET /request|Accept-Language: de-CH",
			"GET /request|Accept-Language: !", "GET /request|X-Forwarded-For: 1.2.3.4",
			"GET /request|Forwarded: host=other;proto=https;for=9.9.9.9", "GET /request|X-Forwarded-Prefix: /p",
			"GET /items/7|X-Forwarded-Prefix: /p", "GET /items/7|Expect: 100-continue", "GET /items/7|Expect: nonsense",
			"GET /items/7|Upgrade: websocket", "GET /session|Cookie: SESSION=none" })
	void otherHeadersAreUnderstoodTheSame(String lineAndHeader) {
		String[] parts = lineAndHeader.split("\\|");
		aRequestWithABodyIsAnsweredTheSame(Conversation.of(parts[0], parts[1]));
	}

}
