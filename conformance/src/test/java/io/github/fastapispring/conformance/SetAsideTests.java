package io.github.fastapispring.conformance;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link SetAside}.
 */
class SetAsideTests {

	private static final RecordedCase CASE = recorded("{\"name\":\"get[/items?q]\",\"request\":{\"path\":\"/items\"}}");

	private static final RecordedApp APP = new RecordedApp("body", "main", List.of(CASE));

	@Test
	void setsNothingAsideByItself() {
		assertThat(setAside(List.of(), List.of()).find(APP, CASE)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "get[/items?q]", "*", "get*", "*q]", "get[*]" })
	void namesMayHoldAnyText(String name) {
		Optional<CaseResult> result = setAside(List.of(new CasePattern("body", "m*", name, "why")), List.of()).find(APP,
				CASE);
		assertThat(result).contains(new CaseResult(APP, CASE, Outcome.NOT_CLAIMED, "why"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "get", "get[/item.?q]", "GET*", "*x*", "" })
	void otherNamesDoNotMatch(String name) {
		assertThat(setAside(List.of(new CasePattern("body", "main", name, "why")), List.of()).find(APP, CASE))
			.isEmpty();
	}

	@Test
	void aDifferenceIsNotWaiting() {
		SetAside both = setAside(List.of(new CasePattern("*", "*", "*", "differs")),
				WaitingList.read(List.of("body/main/get[/items?q]\tlater")));
		assertThat(both.find(APP, CASE)).map(CaseResult::outcome).contains(Outcome.NOT_CLAIMED);
	}

	@Test
	void aListedCaseIsWaiting() {
		SetAside waiting = setAside(List.of(), WaitingList.read(List.of("body/main/get[/items?q]\tlater")));
		assertThat(waiting.find(APP, CASE)).contains(new CaseResult(APP, CASE, Outcome.WAITING, "later"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"name\":\"a\",\"ws\":{}}", "{\"name\":\"a\",\"wsMulti\":[]}",
			"{\"name\":\"a\",\"request\":{\"path\":\"/x\",\"multipart\":true}}",
			"{\"name\":\"a\",\"request\":{\"path\":\"/x\"},\"expect\":{\"chunks\":[]}}",
			"{\"name\":\"a\",\"request\":{\"path\":\"/x\"},\"expect\":{\"jsonLines\":[]}}" })
	void aCaseThatNeedsALaterFeatureIsWaiting(String content) {
		assertThat(setAside(List.of(), List.of()).find(APP, recorded(content))).map(CaseResult::outcome)
			.contains(Outcome.WAITING);
	}

	@Test
	void aFormWithoutFilesIsNotWaiting() {
		RecordedCase form = recorded("{\"name\":\"a\",\"request\":{\"path\":\"/x\",\"form\":[]}}");
		assertThat(setAside(List.of(), List.of()).find(APP, form)).isEmpty();
	}

	@Test
	void aRowThatMatchesNothingIsStale() {
		CasePattern stale = new CasePattern("body", "main", "post", "why");
		CasePattern used = new CasePattern("body", "main", "get*", "why");
		CasePattern elsewhere = new CasePattern("other", "main", "get*", "why");
		SetAside setAside = setAside(List.of(stale, used), List.of(elsewhere));
		List<Chapter> chapters = List.of(new Chapter("body", List.of(APP)));
		assertThat(setAside.stale(chapters, true)).containsExactly(stale, elsewhere);
		assertThat(setAside.stale(chapters, false)).containsExactly(stale);
	}

	@ParameterizedTest
	@ValueSource(strings = { "body/main/get", "body/main\twhy", "body/main/get\t " })
	void refusesAWaitingRowWithoutAllColumns(String line) {
		assertThatIllegalArgumentException().isThrownBy(() -> WaitingList.read(List.of(line)));
	}

	private static SetAside setAside(List<CasePattern> differences, List<CasePattern> waiting) {
		return new SetAside(differences, waiting);
	}

	private static RecordedCase recorded(String content) {
		return RecordedCase.of((JsonObject) Json.read(content));
	}

}
