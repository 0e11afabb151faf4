package io.github.fastapispring.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One recorded exchange: a request and what FastAPI answered.
 *
 * @param name the name, unique within its application
 * @param content everything that was recorded
 */
record RecordedCase(String name, JsonObject content) {

	private static final Set<String> KNOWN = Set.of("name", "request", "expect", "freshApp", "after", "pythonSpecific",
			"note");

	static RecordedCase of(JsonObject content) {
		return new RecordedCase(content.text("name"), content);
	}

	JsonObject request() {
		return this.content.object("request");
	}

	JsonObject expect() {
		return this.content.object("expect");
	}

	boolean needsFreshApp() {
		return this.content.isTrue("freshApp");
	}

	/**
	 * Names what the exchange needs and the runner has no notion of.
	 * @return the names, none for a case that can be replayed
	 */
	List<String> unknownParts() {
		return this.content.names().stream().filter((name) -> !KNOWN.contains(name)).toList();
	}

	/**
	 * Names what was recorded beside the HTTP answer, which cannot be seen from outside.
	 * @return the names, none for a case that is compared as a whole
	 */
	List<String> uncheckedParts() {
		List<String> parts = new ArrayList<>(this.content.object("after").names());
		if (expect().has("serverException")) {
			parts.add("serverException");
		}
		return parts;
	}

}
