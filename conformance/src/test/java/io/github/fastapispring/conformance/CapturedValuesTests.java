package io.github.fastapispring.conformance;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link CapturedValues}.
 */
class CapturedValuesTests {

	private final CapturedValues values = new CapturedValues();

	@Test
	void repeatsWhatAResponseHeld() {
		take("{\"token\":\"/user/access_token\"}", "{\"user\":{\"access_token\":\"abc\"}}");
		assertThat(insert("{\"path\":\"/x\",\"headers\":{\"a\":\"Bearer ${token}\",\"b\":[\"${token}\",\"c\"]}}"))
			.isEqualTo("{\"path\":\"/x\",\"headers\":{\"a\":\"Bearer abc\",\"b\":[\"abc\",\"c\"]}}");
	}

	@Test
	void theLastResponseCounts() {
		take("{\"token\":\"/t\"}", "{\"t\":\"first\"}");
		take("{\"token\":\"/t\"}", "{\"t\":\"second\"}");
		assertThat(insert("{\"headers\":{\"a\":\"${token}\"}}")).isEqualTo("{\"headers\":{\"a\":\"second\"}}");
	}

	@Test
	void leavesOtherRequestsAsTheyAre() {
		assertThat(insert("{\"path\":\"/${token}\",\"headers\":{\"a\":\"${token}\"}}"))
			.isEqualTo("{\"path\":\"/${token}\",\"headers\":{\"a\":\"${token}\"}}");
		assertThat(insert("{\"path\":\"/x\"}")).isEqualTo("{\"path\":\"/x\"}");
	}

	@Test
	void refusesAResponseWithoutTheText() {
		assertThatIllegalArgumentException().isThrownBy(() -> take("{\"token\":\"/a/t\"}", "{\"a\":[]}"))
			.withMessageContaining("/a/t");
	}

	private void take(String pointers, String body) {
		this.values.take((JsonObject) Json.read(pointers),
				new RawResponse(200, List.of(), body.getBytes(StandardCharsets.UTF_8)));
	}

	private String insert(String request) {
		return Json.write(this.values.insert((JsonObject) Json.read(request)));
	}

}
