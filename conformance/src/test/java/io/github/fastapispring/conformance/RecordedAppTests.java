package io.github.fastapispring.conformance;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RecordedApp}.
 */
class RecordedAppTests {

	@Test
	void aDocumentWithoutARequestIsACaseOfItsOwn() {
		RecordedApp app = read("""
				{"app":"main","openapi":"openapi/main.json","cases":[
				 {"name":"a","env":{"A":"1"},"request":{"method":"GET","path":"/"},"expect":{"status":200}}]}""");
		assertThat(app.cases()).extracting(RecordedCase::name).containsExactly("a", "openapi.json");
		RecordedCase document = app.cases().get(1);
		assertThat(document.isAboutDocument()).isTrue();
		assertThat(document.request().text("path")).isEqualTo("/openapi.json");
		assertThat(document.expect().text("openapiFile")).isEqualTo("openapi/main.json");
		assertThat(document.env().text("A")).isEqualTo("1");
	}

	@Test
	void aDocumentThatIsAskedForIsNoOtherCase() {
		assertThat(read("""
				{"app":"main","openapi":"openapi/main.json","cases":[
				 {"name":"a","request":{"method":"GET","path":"/api.json"},
				  "expect":{"status":200,"openapiFile":"openapi/main.json"}}]}""").cases())
			.extracting(RecordedCase::name)
			.containsExactly("a");
	}

	@Test
	void thereMayBeNoDocument() {
		assertThat(read("{\"app\":\"main\",\"cases\":[]}").cases()).isEmpty();
	}

	private static RecordedApp read(String content) {
		return RecordedApp.of("chapter", (JsonObject) Json.read(content));
	}

}
