package io.github.fastapispring.conformance;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A recorded request as the bytes that go over the wire: the headers that are listed, the
 * host, and what describes the body, but nothing else that an application could see.
 */
final class RequestBytes {

	private static final Set<String> KNOWN = Set.of("method", "path", "query", "rawQuery", "headers", "cookies", "json",
			"form", "raw", "rawBase64", "contentType");

	private final JsonObject request;

	private RequestBytes(JsonObject request) {
		this.request = request;
	}

	static byte[] of(JsonObject request) {
		if (!KNOWN.containsAll(request.names())) {
			throw new IllegalArgumentException(
					"the runner cannot send all of " + request.names() + ", it knows " + KNOWN);
		}
		return new RequestBytes(request).bytes();
	}

	static String line(JsonObject request) {
		return request.text("method") + " " + new RequestBytes(request).target();
	}

	private byte[] bytes() {
		byte[] body = body();
		StringBuilder head = new StringBuilder(line(this.request)).append(" HTTP/1.1\r\n");
		if (!lists("host")) {
			append(head, "Host", "testserver");
		}
		for (String name : headers().names()) {
			values(headers().get(name)).forEach((value) -> append(head, name, value));
		}
		if (this.request.has("cookies")) {
			append(head, "Cookie", cookies());
		}
		if (body != null) {
			appendBodyHeaders(head, body);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
		bytes.writeBytes((body != null) ? body : new byte[0]);
		return bytes.toByteArray();
	}

	private String target() {
		String path = this.request.text("path");
		if (this.request.has("rawQuery")) {
			return path + "?" + this.request.text("rawQuery");
		}
		return this.request.list("query").isEmpty() ? path : path + "?" + pairs("query");
	}

	private String pairs(String name) {
		return this.request.list(name)
			.stream()
			.map((pair) -> ((List<?>) pair).stream().map(String.class::cast).map(RequestBytes::encode))
			.map((pair) -> pair.collect(Collectors.joining("=")))
			.collect(Collectors.joining("&"));
	}

	private String cookies() {
		JsonObject cookies = this.request.object("cookies");
		return cookies.names()
			.stream()
			.map((name) -> name + "=" + cookies.text(name))
			.collect(Collectors.joining("; "));
	}

	private byte @Nullable [] body() {
		if (this.request.has("json")) {
			return Json.write(this.request.get("json")).getBytes(StandardCharsets.UTF_8);
		}
		if (this.request.has("form")) {
			return pairs("form").getBytes(StandardCharsets.UTF_8);
		}
		if (this.request.has("raw")) {
			return this.request.text("raw").getBytes(StandardCharsets.UTF_8);
		}
		return this.request.has("rawBase64") ? Base64.getDecoder().decode(this.request.text("rawBase64")) : null;
	}

	private void appendBodyHeaders(StringBuilder head, byte[] body) {
		if (this.request.get("contentType") instanceof String contentType) {
			append(head, "Content-Type", contentType);
		}
		else if (!this.request.has("contentType") && !lists("content-type")) {
			usualContentType().ifPresent((contentType) -> append(head, "Content-Type", contentType));
		}
		if (!lists("content-length")) {
			append(head, "Content-Length", String.valueOf(body.length));
		}
	}

	private Optional<String> usualContentType() {
		if (this.request.has("json")) {
			return Optional.of("application/json");
		}
		return this.request.has("form") ? Optional.of("application/x-www-form-urlencoded") : Optional.empty();
	}

	private JsonObject headers() {
		return this.request.object("headers");
	}

	private boolean lists(String header) {
		return headers().names().stream().anyMatch(header::equalsIgnoreCase);
	}

	private static List<String> values(@Nullable Object value) {
		return (value instanceof List<?> list) ? list.stream().map(String.class::cast).toList()
				: List.of(String.class.cast(value));
	}

	private static void append(StringBuilder head, String name, String value) {
		head.append(name).append(": ").append(value).append("\r\n");
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A").replace("%7E", "~");
	}

}
