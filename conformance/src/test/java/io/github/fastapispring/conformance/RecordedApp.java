package io.github.fastapispring.conformance;

import java.util.List;
import java.util.stream.Stream;

/**
 * A recorded FastAPI application and the exchanges that it was put through, in order.
 *
 * @param chapter the chapter
 * @param name the name, unique within its chapter
 * @param cases the exchanges
 */
record RecordedApp(String chapter, String name, List<RecordedCase> cases) {

	static RecordedApp of(String chapter, JsonObject content) {
		List<RecordedCase> cases = content.list("cases")
			.stream()
			.map(JsonObject.class::cast)
			.map(RecordedCase::of)
			.toList();
		return new RecordedApp(chapter, content.text("app"),
				Stream.concat(cases.stream(), unrequestedDocument(content, cases)).toList());
	}

	/** Comes last, so that it needs no start of its own. */
	private static Stream<RecordedCase> unrequestedDocument(JsonObject content, List<RecordedCase> cases) {
		if (!(content.get("openapi") instanceof String file)
				|| cases.stream().anyMatch(RecordedCase::isAboutDocument)) {
			return Stream.empty();
		}
		JsonObject env = cases.isEmpty() ? JsonObject.EMPTY : cases.get(cases.size() - 1).env();
		return Stream.of(RecordedCase.ofDocument(file, env));
	}

	String id() {
		return this.chapter + "/" + this.name;
	}

}
