package io.github.fastapispring.conformance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The recorded cases that are not replayed: deliberate differences, and what waits for a
 * later version.
 *
 * @param differences the deliberate differences
 * @param waiting what waits for a later version, beside every {@link LaterFeature}
 */
record SetAside(List<CasePattern> differences, List<CasePattern> waiting) {

	static SetAside load() {
		return new SetAside(DifferencesTable.read(Resources.differences()),
				WaitingList.read(Resources.lines("waiting.txt")));
	}

	Optional<CaseResult> find(RecordedApp app, RecordedCase recorded) {
		return first(this.differences, app, recorded)
			.map((reason) -> new CaseResult(app, recorded, Outcome.NOT_CLAIMED, reason))
			.or(() -> first(this.waiting, app, recorded)
				.or(() -> LaterFeature.neededBy(recorded).map(LaterFeature::description))
				.map((reason) -> new CaseResult(app, recorded, Outcome.WAITING, reason)));
	}

	/**
	 * Finds the rows that match no recorded case.
	 * @param chapters the chapters that the rows may be about
	 * @param complete whether these are all chapters
	 * @return the stale rows
	 */
	List<CasePattern> stale(List<Chapter> chapters, boolean complete) {
		List<RecordedApp> apps = chapters.stream().flatMap((chapter) -> chapter.apps().stream()).toList();
		return Stream.concat(this.differences.stream(), this.waiting.stream())
			.filter((row) -> complete || chapters.stream().anyMatch((chapter) -> chapter.name().equals(row.chapter())))
			.filter((row) -> apps.stream().noneMatch(row::matchesAny))
			.toList();
	}

	private static Optional<String> first(List<CasePattern> rows, RecordedApp app, RecordedCase recorded) {
		return rows.stream().filter((row) -> row.matches(app, recorded)).findFirst().map(CasePattern::reason);
	}

}
