package io.github.fastapispring.conformance;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A feature of a later version that a recorded case shows by itself to need.
 */
enum LaterFeature {

	WEB_SOCKETS("WebSockets", (recorded) -> recorded.content().has("ws") || recorded.content().has("wsMulti")),

	FILES("files", (recorded) -> recorded.request().has("multipart")),

	STREAMS("streams", (recorded) -> recorded.expect().has("jsonLines") || recorded.expect().has("chunks"));

	private final String description;

	private final Predicate<RecordedCase> needed;

	LaterFeature(String description, Predicate<RecordedCase> needed) {
		this.description = description;
		this.needed = needed;
	}

	String description() {
		return this.description;
	}

	static Optional<LaterFeature> neededBy(RecordedCase recorded) {
		return Arrays.stream(values()).filter((feature) -> feature.needed.test(recorded)).findFirst();
	}

}
