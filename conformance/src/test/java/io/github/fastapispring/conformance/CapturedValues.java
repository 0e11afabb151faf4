package io.github.fastapispring.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Texts of responses that the headers of later requests repeat: {@code ${name}} stands
 * for one of them.
 */
final class CapturedValues {

	private final Map<String, String> values = new HashMap<>();

	/**
	 * Takes texts out of a response.
	 * @param pointers where each of them stands, by its name
	 * @param response the response
	 * @throws IllegalArgumentException when one of them is not there
	 */
	void take(JsonObject pointers, RawResponse response) {
		for (String name : pointers.names()) {
			this.values.put(name, find(Json.read(response.text()), pointers.text(name)));
		}
	}

	private static String find(@Nullable Object json, String pointer) {
		Object value = json;
		for (String member : pointer.substring(1).split("/")) {
			value = (value instanceof JsonObject object) ? object.get(member) : null;
		}
		if (value instanceof String text) {
			return text;
		}
		throw new IllegalArgumentException("the response has no text at %s: %s".formatted(pointer, Json.write(json)));
	}

	/**
	 * Puts the texts where a request repeats them.
	 * @param request the request
	 * @return the request as it is sent
	 */
	JsonObject insert(JsonObject request) {
		JsonObject inserted = request;
		JsonObject headers = request.object("headers");
		for (String name : headers.names()) {
			Object value = filled(headers.get(name));
			if (value != null && !value.equals(headers.get(name))) {
				inserted = inserted.with("headers", inserted.object("headers").with(name, value));
			}
		}
		return inserted;
	}

	private @Nullable Object filled(@Nullable Object header) {
		if (header instanceof List<?> several) {
			return several.stream().map(this::filled).toList();
		}
		if (!(header instanceof String)) {
			return header;
		}
		String text = (String) header;
		for (Map.Entry<String, String> value : this.values.entrySet()) {
			text = text.replace("${" + value.getKey() + "}", value.getValue());
		}
		return text;
	}

}
