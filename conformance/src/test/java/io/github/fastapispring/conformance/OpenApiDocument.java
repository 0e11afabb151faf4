package io.github.fastapispring.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Compares OpenAPI documents exactly, but for two things: an operation's id may be any,
 * and {@code 1} is the same number as {@code 1.0}.
 */
final class OpenApiDocument {

	private static final String OPERATION_ID = "operationId";

	private OpenApiDocument() {
	}

	/**
	 * Reads a recorded document.
	 * @param file the file's name
	 * @return the document
	 */
	static JsonObject recorded(String file) {
		return ((JsonObject) Json.read(Resources.text(file))).object("openapi");
	}

	/**
	 * Says where two documents differ.
	 * @param expected the expected document
	 * @param actual the actual document
	 * @return a sentence for every difference, none for equal documents
	 */
	static List<String> differences(@Nullable Object expected, @Nullable Object actual) {
		return JsonComparison.ofNumbersByValue()
			.differences(withoutOperationIds(expected), withoutOperationIds(actual));
	}

	private static @Nullable Object withoutOperationIds(@Nullable Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map(OpenApiDocument::withoutOperationIds).toList();
		}
		if (!(value instanceof JsonObject object)) {
			return value;
		}
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		for (String name : object.names()) {
			if (!OPERATION_ID.equals(name) || !(object.get(name) instanceof String)) {
				members.put(name, withoutOperationIds(object.get(name)));
			}
		}
		return new JsonObject(members);
	}

}
