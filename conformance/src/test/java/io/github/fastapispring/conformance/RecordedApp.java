package io.github.fastapispring.conformance;

import java.util.List;

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
		return new RecordedApp(chapter, content.text("app"), cases);
	}

	String id() {
		return this.chapter + "/" + this.name;
	}

}
