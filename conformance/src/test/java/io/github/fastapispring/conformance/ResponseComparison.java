package io.github.fastapispring.conformance;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * Compares a response with a recorded one: status, headers and body.
 */
final class ResponseComparison {

	private static final Set<String> KNOWN = Set.of("status", "headers", "json", "ignore", "unordered", "text",
			"textContains", "textNotContains", "textRepeat", "base64", "bytes", "serverException", "note",
			"openapiFile");

	private final JsonObject expect;

	private final RawResponse response;

	private final List<String> differences = new ArrayList<>();

	private ResponseComparison(JsonObject expect, RawResponse response) {
		this.expect = expect;
		this.response = response;
	}

	/**
	 * Says where a response differs.
	 * @param expect the recorded response
	 * @param response the response
	 * @return a sentence for every difference, none for the same response
	 */
	static List<String> differences(JsonObject expect, RawResponse response) {
		ResponseComparison comparison = new ResponseComparison(expect, response);
		comparison.compare();
		return comparison.differences;
	}

	private void compare() {
		this.expect.names()
			.stream()
			.filter((name) -> !KNOWN.contains(name))
			.forEach((name) -> this.differences.add("the runner cannot compare \"" + name + "\""));
		same("status", this.expect.integer("status"), this.response.status());
		compareHeaders();
		if (this.expect.has("json")) {
			compareBody(this.expect.get("json"),
					new JsonComparison(this.expect.texts("ignore"), this.expect.texts("unordered"))::differences);
		}
		if (this.expect.has("openapiFile") && this.response.status() == this.expect.integer("status")) {
			compareBody(OpenApiDocument.recorded(this.expect.text("openapiFile")), OpenApiDocument::differences);
		}
		compareText();
		compareBytes();
	}

	private void compareHeaders() {
		JsonObject headers = this.expect.object("headers");
		headers.names().forEach((name) -> compareHeader(name, headers.get(name)));
		if ((this.expect.has("json") || this.expect.has("openapiFile"))
				&& headers.names().stream().noneMatch("content-type"::equalsIgnoreCase)) {
			compareHeader("content-type", "application/json");
		}
	}

	private void compareHeader(String name, @Nullable Object expected) {
		List<String> actual = this.response.header(name);
		if (!(expected instanceof JsonObject)) {
			same("header " + name, (expected instanceof List<?> list) ? list : List.of(String.valueOf(expected)),
					actual);
		}
		else if (actual.isEmpty()) {
			this.differences.add("header " + name + ": expected any value but was none");
		}
	}

	private void compareBody(@Nullable Object expected,
			BiFunction<@Nullable Object, @Nullable Object, List<String>> comparison) {
		try {
			this.differences.addAll(comparison.apply(expected, Json.read(this.response.text())));
		}
		catch (IllegalArgumentException ex) {
			this.differences.add("body: is not JSON: " + ex.getMessage());
		}
	}

	private void compareText() {
		String text = this.response.text();
		if (this.expect.has("text")) {
			same("text", this.expect.text("text"), text);
		}
		if (this.expect.has("textRepeat")) {
			JsonObject repeat = this.expect.object("textRepeat");
			same("text", repeat.text("repeat").repeat(repeat.integer("count")), text);
		}
		this.expect.texts("textContains")
			.stream()
			.filter((part) -> !text.contains(part))
			.forEach((part) -> this.differences.add("text: does not contain " + Json.write(part)));
		this.expect.texts("textNotContains")
			.stream()
			.filter(text::contains)
			.forEach((part) -> this.differences.add("text: contains " + Json.write(part)));
	}

	private void compareBytes() {
		byte[] body = this.response.body();
		if (this.expect.has("base64")) {
			same("base64", this.expect.text("base64"), Base64.getEncoder().encodeToString(body));
		}
		if (this.expect.has("bytes")) {
			JsonObject bytes = this.expect.object("bytes");
			same("length", bytes.integer("length"), body.length);
			same("sha256", bytes.text("sha256"), sha256(body));
		}
	}

	private void same(String what, Object expected, Object actual) {
		if (!expected.equals(actual)) {
			this.differences.add("%s: expected %s but was %s".formatted(what, expected, actual));
		}
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
