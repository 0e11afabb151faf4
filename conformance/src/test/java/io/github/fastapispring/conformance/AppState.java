package io.github.fastapispring.conformance;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/**
 * The state of a running application as JSON.
 *
 * @param state the bean that holds it
 * @param mapper reads and writes it
 */
record AppState(RecordedState state, JsonMapper mapper) {

	void set(JsonObject values) {
		this.mapper.readerForUpdating(this.state).readValue(Json.write(values));
	}

	/**
	 * Says where the state differs.
	 * @param expected the expected parts of the state
	 * @return a sentence for every difference, none for the same state
	 */
	List<String> differences(JsonObject expected) {
		JsonObject actual = (JsonObject) Json.read(this.mapper.writeValueAsString(this.state));
		List<String> differences = new ArrayList<>();
		for (String name : expected.names()) {
			new JsonComparison(List.of(), List.of()).differences(expected.get(name), actual.get(name))
				.forEach((difference) -> differences.add("state " + name + ": " + difference));
		}
		return differences;
	}

}
