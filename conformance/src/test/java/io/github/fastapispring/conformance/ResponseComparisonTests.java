package io.github.fastapispring.conformance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ResponseComparison}.
 */
class ResponseComparisonTests {

	@Test
	void comparesTheStatus() {
		assertThat(differences("{\"status\":200}", 200, "any")).isEmpty();
		assertThat(differences("{\"status\":200}", 201, "any")).containsExactly("status: expected 200 but was 201");
	}

	@Test
	void comparesTheJsonBody() {
		String expect = "{\"status\":200,\"json\":{\"a\":1,\"b\":[2,3]},\"ignore\":[\"/a\"],\"unordered\":[\"/b\"]}";
		assertThat(differences(expect, 200, "{\"a\":9,\"b\":[3,2]}", "Content-Type", "application/json")).isEmpty();
		assertThat(differences(expect, 200, "{\"a\":9,\"b\":[3]}", "Content-Type", "application/json")).isNotEmpty();
		assertThat(differences(expect, 200, "oops", "Content-Type", "application/json")).hasSize(1)
			.first()
			.asString()
			.startsWith("body: is not JSON");
	}

	@Test
	void expectsTheJsonContentTypeUnlessAnotherIsNamed() {
		assertThat(
				differences("{\"status\":200,\"json\":1}", 200, "1", "content-type", "application/json;charset=UTF-8"))
			.isNotEmpty();
		assertThat(differences("{\"status\":200,\"json\":1}", 200, "1")).isNotEmpty();
		assertThat(differences("{\"status\":200,\"json\":1,\"headers\":{\"content-type\":\"a/b\"}}", 200, "1",
				"Content-Type", "a/b"))
			.isEmpty();
	}

	@Test
	void comparesNamedHeadersOnly() {
		String expect = "{\"status\":200,\"headers\":{\"x-a\":\"1\",\"x-b\":[\"1\",\"2\"],\"x-c\":{\"present\":true}}}";
		assertThat(differences(expect, 200, "", "X-A", "1", "x-b", "1", "x-b", "2", "x-c", "any", "x-d", "any"))
			.isEmpty();
		assertThat(differences(expect, 200, "", "x-a", "1", "x-a", "1", "x-b", "2", "x-b", "1")).containsExactly(
				"header x-a: expected [1] but was [1, 1]", "header x-b: expected [1, 2] but was [2, 1]",
				"header x-c: expected any value but was none");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"text\":\"abab\"", "\"textContains\":[\"ab\",\"ba\"]", "\"textNotContains\":[\"bb\"]",
			"\"textRepeat\":{\"repeat\":\"ab\",\"count\":2}", "\"base64\":\"YWJhYg==\"",
			"\"bytes\":{\"length\":4,\"sha256\":\"a667282675f4876021d392aa6592f39dabf718748c4b738563cb9d5dc8f21f24\"}" })
	void comparesTheBytesOfTheBody(String body) {
		String expect = "{\"status\":200," + body + "}";
		assertThat(differences(expect, 200, "abab")).isEmpty();
		assertThat(differences(expect, 200, "bb")).isNotEmpty();
	}

	@Test
	void failsForWhatItCannotCompare() {
		assertThat(differences("{\"status\":200,\"sound\":\"moo\"}", 200, ""))
			.containsExactly("the runner cannot compare \"sound\"");
	}

	private static List<String> differences(String expect, int status, String body, String... headers) {
		List<RawResponse.Header> lines = Stream.iterate(0, (i) -> i < headers.length, (i) -> i + 2)
			.map((i) -> new RawResponse.Header(headers[i], headers[i + 1]))
			.toList();
		return ResponseComparison.differences((JsonObject) Json.read(expect),
				new RawResponse(status, lines, body.getBytes(StandardCharsets.UTF_8)));
	}

}
