package io.github.fastapispring.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One recorded exchange: a request and what FastAPI answered.
 *
 * @param name the name, unique within its application
 * @param content everything that was recorded
 */
record RecordedCase(String name, JsonObject content) {

	private static final Set<String> KNOWN = Set.of("name", "request", "expect", "freshApp", "after", "setState", "env",
			"overrides", "clientRootPath", "capture", "pythonSpecific", "note");

	static RecordedCase of(JsonObject content) {
		return new RecordedCase(content.text("name"), content);
	}

	/**
	 * Makes the case of a document that was recorded without a request for it.
	 * @param file the file with the document
	 * @param env the environment variables of the application
	 * @return the case, called {@code openapi.json}
	 */
	static RecordedCase ofDocument(String file, JsonObject env) {
		JsonObject request = new JsonObject(Map.of("method", "GET", "path", "/openapi.json"));
		JsonObject expect = new JsonObject(Map.of("status", new JsonNumber("200"), "openapiFile", file));
		return of(new JsonObject(Map.of("name", "openapi.json", "request", request, "expect", expect, "env", env)));
	}

	/**
	 * The request. Where a server said below which path it serves the application, a
	 * proxy says so.
	 * @return the request
	 */
	JsonObject request() {
		JsonObject request = this.content.object("request");
		return (this.content.get("clientRootPath") instanceof String prefix)
				? request.with("headers", request.object("headers").with("X-Forwarded-Prefix", prefix)) : request;
	}

	JsonObject expect() {
		return this.content.object("expect");
	}

	boolean needsFreshApp() {
		return this.content.isTrue("freshApp");
	}

	boolean isAboutDocument() {
		return expect().has("openapiFile");
	}

	/**
	 * The environment variables that are set before the application starts.
	 * @return the variables
	 */
	JsonObject env() {
		return this.content.object("env");
	}

	/**
	 * The names of what takes the place of providers during the exchange.
	 * @return the replacements
	 */
	List<String> replacements() {
		JsonObject overrides = this.content.object("overrides");
		return overrides.names().stream().map(overrides::text).toList();
	}

	/**
	 * What is taken out of the response for the headers of later requests.
	 * @return JSON pointers by the names of what they point to
	 */
	JsonObject captures() {
		return this.content.object("capture");
	}

	/**
	 * The parts of the state that are set before the exchange.
	 * @return the new values by name
	 */
	JsonObject stateBefore() {
		return this.content.object("setState");
	}

	/**
	 * The parts of the state that are known after the exchange.
	 * @return the values by name
	 */
	JsonObject stateAfter() {
		return this.content.object("after").object("state");
	}

	/**
	 * The file that is known after the exchange.
	 * @return its name and what is in it, empty where none is known
	 */
	JsonObject fileAfter() {
		return this.content.object("after").object("file");
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
	 * @return the names
	 */
	List<String> innerParts() {
		List<String> parts = new ArrayList<>(this.content.object("after").names());
		if (expect().has("serverException")) {
			parts.add("serverException");
		}
		return parts;
	}

}
