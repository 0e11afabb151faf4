package io.github.fastapispring.conformance;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Report}.
 */
class ReportTests {

	private static final RecordedApp APP = new RecordedApp("body", "main", List.of());

	private final Report report = new Report(List.of(new Chapter("body", List.of(APP))),
			List.of(result("a", Outcome.PASSED, "state, serverException"), result("b", Outcome.PASSED, ""),
					result("c", Outcome.FAILED, "status: expected 200 but was 500"),
					result("d", Outcome.NOT_CLAIMED, "Not in Java"), result("e", Outcome.WAITING, "forms"),
					document("f", Outcome.PASSED), document("g", Outcome.PASSED), document("h", Outcome.FAILED),
					document("i", Outcome.NOT_CLAIMED), document("j", Outcome.WAITING)));

	@Test
	void countsEveryCaseOnce() {
		assertThat(this.report.closingLine()).isEqualTo("conformance: 2 passed, 1 failed, 1 not claimed, 1 waiting");
		assertThat(this.report.markdown()).contains("| body | 5 | 2 | 1 | 1 | 1 | 5 | 2 |",
				"| all | 5 | 2 | 1 | 1 | 1 | 5 | 2 |");
	}

	@Test
	void waitingCasesDoNotCountForTheClaimedShare() {
		assertThat(this.report.claimedShare()).isEqualTo(0.75);
		assertThat(new Report(List.of(), List.of()).claimedShare()).isEqualTo(1);
	}

	@Test
	void countsDocumentsByThemselves() {
		assertThat(this.report.equalShare()).isEqualTo(0.5);
		assertThat(this.report.closingLineOfDocuments()).isEqualTo(
				"openapi: 2 equal, 1 different, 1 not claimed, 1 waiting (50.0 % of those that do not wait are equal)");
	}

	@Test
	void givesReasonsAndFailures() {
		assertThat(this.report.markdown()).contains("- Not in Java (1)\n  - `body/main/d`",
				"### `body/main/c`\n\n    status: expected 200 but was 500");
	}

	@Test
	void saysWhatWasNotCompared() {
		assertThat(this.report.markdown()).contains("Of the cases that passed, 1 were recorded with more",
				"- `body/main/a` (state, serverException)");
	}

	private static CaseResult document(String name, Outcome outcome) {
		RecordedCase recorded = RecordedCase.ofDocument("openapi/" + name + ".json", JsonObject.EMPTY);
		return new CaseResult(APP, recorded, outcome, "");
	}

	private static CaseResult result(String name, Outcome outcome, String detail) {
		return new CaseResult(APP, RecordedCase.of((JsonObject) Json.read("{\"name\":\"%s\"}".formatted(name))),
				outcome, detail);
	}

}
