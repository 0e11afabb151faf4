package io.github.fastapispring.conformance;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OpenApiDocument}.
 */
class OpenApiDocumentTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\u0000', textBlock = """
			{"paths":{"/":{"get":{"operationId":"a"}}}} | {"paths":{"/":{"get":{"operationId":"b"}}}}
			{"get":{"operationId":"a"}}                 | {"get":{}}
			[{"get":{}}]                                | [{"get":{"operationId":"b"}}]
			{"maximum":1}                               | {"maximum":1.0}
			{"maximum":100}                             | {"maximum":1e2}
			{"a":1,"b":2}                               | {"b":2,"a":1}
			""")
	void sameDocumentsHaveNoDifference(String expected, String actual) {
		assertThat(differences(expected, actual)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\u0000', textBlock = """
			{"properties":{"operationId":{"title":"A"}}} | {"properties":{"operationId":{"title":"B"}}}
			{"maximum":1}                                | {"maximum":1.5}
			{"enum":["a","b"]}                           | {"enum":["b","a"]}
			{"required":["a","b"]}                       | {"required":["b","a"]}
			{"get":{"tags":[]}}                          | {"get":{}}
			""")
	void otherDocumentsHaveADifference(String expected, String actual) {
		assertThat(differences(expected, actual)).isNotEmpty();
	}

	@Test
	void saysWhereTheDifferenceIs() {
		assertThat(differences("{\"paths\":{\"/items\":{\"get\":{\"summary\":\"A\"}}}}",
				"{\"paths\":{\"/items\":{\"get\":{\"summary\":\"B\"}}}}"))
			.containsExactly("/paths/~1items/get/summary: expected \"A\" but was \"B\"");
	}

	@Test
	void readsARecordedDocument() {
		assertThat(OpenApiDocument.recorded("openapi/first_steps_tutorial001.json").text("openapi")).isEqualTo("3.1.0");
	}

	private static List<String> differences(String expected, String actual) {
		return OpenApiDocument.differences(Json.read(expected), Json.read(actual));
	}

}
