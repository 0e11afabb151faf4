package io.github.fastapispring.benchmarks.compare;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A request that is sent again and again, and the answer that it is to have.
 */
enum Workload {

	PING("/ping", 200, "{'message':'pong'}"),

	USER("/users/7?include_extra=true", 200, "{'id':7,'name':'Ada Lovelace','nickname':'ada'}"),

	POST("/users", 201, "{'id':1,'name':'Grace Hopper','nickname':'grace'}", "application/json",
			"{'name':'Grace Hopper','email':'grace@example.com','nickname':'grace','age':36}"),

	INVALID("/users/abc", 422, null),

	ITEMS("/items", 200, items()),

	ME("/me", 200, "{'id':1,'name':'Ada Lovelace','nickname':'ada'}");

	private static final int CONNECTIONS = 64;

	private final String path;

	private final int status;

	private final @Nullable String answer;

	private final Map<String, String> headers;

	private final @Nullable String body;

	Workload(String path, int status, @Nullable String answer) {
		this.path = path;
		this.status = status;
		this.answer = quoted(answer);
		this.headers = path.equals("/me") ? Map.of("X-Token", "token-1") : Map.of();
		this.body = null;
	}

	Workload(String path, int status, String answer, String contentType, String body) {
		this.path = path;
		this.status = status;
		this.answer = quoted(answer);
		this.headers = Map.of("Content-Type", contentType);
		this.body = quoted(body);
	}

	private static @Nullable String quoted(@Nullable String json) {
		return (json != null) ? json.replace('\'', '"') : null;
	}

	private static String items() {
		return IntStream.rangeClosed(1, 50)
			.mapToObj((
					id) -> "{'id':%1$d,'sku':'SKU-%1$d','name':'Item %1$d','description':'The item with the number %1$d',"
						.formatted(id) + "'price':%d.5,'stock':%d}".formatted(id, id * 3))
			.collect(Collectors.joining(",", "[", "]"));
	}

	String label() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

	String method() {
		return (this.body != null) ? "POST" : "GET";
	}

	String path() {
		return this.path;
	}

	int status() {
		return this.status;
	}

	@Nullable String answer() {
		return this.answer;
	}

	Map<String, String> headers() {
		return this.headers;
	}

	@Nullable String body() {
		return this.body;
	}

	int connections() {
		return CONNECTIONS;
	}

}
