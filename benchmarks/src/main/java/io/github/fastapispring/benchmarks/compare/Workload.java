package io.github.fastapispring.benchmarks.compare;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A request that is sent again and again, and the answer that it is to have.
 */
enum Workload {

	PING(Request.get("/ping"), 200, """
			{"message": "pong"}"""),

	USER(Request.get("/users/7?include_extra=true"), 200, """
			{"id": 7, "name": "Ada Lovelace", "nickname": "ada"}"""),

	POST(Request.post("/users", "application/json", """
			{"name": "Grace Hopper", "email": "grace@example.com", "nickname": "grace", "age": 36}"""), 201, """
			{"id": 1, "name": "Grace Hopper", "nickname": "grace"}"""),

	/** What is answered differs, even in its status: see {@link Peer#expects}. */
	INVALID(Request.get("/users/abc?include_extra=true"), 422, ""),

	ITEMS(Request.get("/items"), 200, "[" + repeat(50, ",", Workload::item) + "]"),

	ME(Request.get("/me", "X-Token", "token-1"), 200, """
			{"id": 1, "name": "Ada Lovelace", "nickname": "ada"}"""),

	FORM(Request.post("/form", "application/x-www-form-urlencoded",
			"username=ada&password=correct+horse&remember=true"), 200, """
					{"username": "ada", "remember": true}"""),

	/** As many at a time as there are connections, so that the core is full. */
	BLOCKING(Request.get("/blocking"), 200, PING.answer, 1000, 0),

	/** As many connections, but each pauses, so that the wait is most of the time. */
	BLOCKING_PACED(Request.get("/blocking"), 200, PING.answer, 1000, 400),

	/** Few connections: an answer takes milliseconds. */
	STREAM(Request.get("/stream"), 200, repeat(1000, "\n", Workload::line), 4, 0);

	/** Those with targets, which quick runs and observed servers are limited to. */
	static final List<Workload> MAIN = List.of(PING, USER, POST, INVALID, ITEMS, ME);

	private static final int CONNECTIONS = 64;

	private final Request request;

	private final int status;

	private final String answer;

	private final int connections;

	private final int pauseMillis;

	Workload(Request request, int status, String answer) {
		this(request, status, answer, CONNECTIONS, 0);
	}

	Workload(Request request, int status, String answer, int connections, int pauseMillis) {
		this.request = request;
		this.status = status;
		this.answer = answer;
		this.connections = connections;
		this.pauseMillis = pauseMillis;
	}

	static Workload of(String label) {
		return Stream.of(values())
			.filter((workload) -> workload.label().equals(label))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(label + " is no workload"));
	}

	private static String repeat(int times, String separator, IntFunction<String> part) {
		return IntStream.rangeClosed(1, times).mapToObj(part).collect(Collectors.joining(separator));
	}

	private static String item(int id) {
		return """
				{"id": %1$d, "sku": "SKU-%1$d", "name": "Item %1$d", "description": "The item with the number %1$d",
				 "price": %1$d.5, "stock": %2$d}""".formatted(id, id * 3);
	}

	private static String line(int id) {
		return """
				{"id": %1$d, "text": "The line with the number %1$d"}""".formatted(id);
	}

	String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	Request request() {
		return this.request;
	}

	int status() {
		return this.status;
	}

	/**
	 * The JSON values of the answer, of which a stream has many.
	 */
	String answer() {
		return this.answer;
	}

	int connections() {
		return this.connections;
	}

	/**
	 * The longest pause of a connection after each answer.
	 */
	int pauseMillis() {
		return this.pauseMillis;
	}

}
