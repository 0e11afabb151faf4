package io.github.fastapispring.conformance;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

/**
 * Ported applications answer recorded requests as FastAPI did.
 * <p>
 * {@code -Dconformance.chapter=path_params} replays one chapter only.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceTests {

	private static final double LEAST_CLAIMED_SHARE = 0.95;

	private static final double LEAST_EQUAL_SHARE = 0.9;

	private final @Nullable String selection = System.getProperty("conformance.chapter");

	private final List<Chapter> chapters = Chapter.load(this.selection);

	private final PortedApps ports = PortedApps.scan();

	private final SetAside setAside = SetAside.load();

	private final Replay replay = new Replay(this.chapters, this.ports, this.setAside);

	@TestFactory
	Stream<DynamicNode> recordedCases() {
		return this.chapters.stream().map(this::chapter);
	}

	@TestFactory
	Stream<DynamicNode> completeness() {
		return Stream.of(
				DynamicTest.dynamicTest("every ported application was recorded once",
						() -> assertThat(this.ports.faults(Chapter.load(null))).isEmpty()),
				DynamicTest.dynamicTest("every case that is set aside was recorded",
						() -> assertThat(this.setAside.stale(this.chapters, this.selection == null)).isEmpty()),
				DynamicTest.dynamicTest("enough recorded cases are claimed", this::enoughIsClaimed),
				DynamicTest.dynamicTest("enough documents are equal", this::enoughDocumentsAreEqual));
	}

	@AfterAll
	void report() throws IOException {
		Report report = completeReport();
		this.replay.close();
		report.write(Resources.projectRoot().resolve("conformance/target/report.md"));
		System.out.println(report.closingLine());
		System.out.println(report.closingLineOfDocuments());
	}

	private DynamicNode chapter(Chapter chapter) {
		return DynamicContainer.dynamicContainer(chapter.name(),
				chapter.apps().stream().map((app) -> DynamicTest.dynamicTest(app.name(), () -> passes(app))));
	}

	private void passes(RecordedApp app) {
		List<CaseResult> failures = this.replay.results(app)
			.stream()
			.filter((result) -> result.is(Outcome.FAILED))
			.toList();
		if (!failures.isEmpty()) {
			fail(failures.stream()
				.map((failure) -> failure.id() + "\n" + failure.detail().indent(2))
				.collect(Collectors.joining("\n", failures.size() + " failed\n", "")));
		}
	}

	private void enoughIsClaimed() {
		if (this.selection == null) {
			assertThat(completeReport().claimedShare()).isGreaterThanOrEqualTo(LEAST_CLAIMED_SHARE);
		}
	}

	private void enoughDocumentsAreEqual() {
		if (this.selection == null) {
			assertThat(completeReport().equalShare()).isGreaterThanOrEqualTo(LEAST_EQUAL_SHARE);
		}
	}

	private Report completeReport() {
		return new Report(this.chapters,
				this.chapters.stream()
					.flatMap((chapter) -> chapter.apps().stream())
					.flatMap((app) -> this.replay.results(app).stream())
					.toList());
	}

}
