package io.github.fastapispring.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of all recorded cases.
 *
 * @param chapters the chapters
 * @param results a result for every case
 */
record Report(List<Chapter> chapters, List<CaseResult> results) {

	String closingLine() {
		List<CaseResult> exchanges = exchanges(this.results);
		return "conformance: %d passed, %d failed, %d not claimed, %d waiting".formatted(
				count(exchanges, Outcome.PASSED), count(exchanges, Outcome.FAILED),
				count(exchanges, Outcome.NOT_CLAIMED), count(exchanges, Outcome.WAITING));
	}

	String closingLineOfDocuments() {
		List<CaseResult> documents = documents(this.results);
		return "openapi: %d equal, %d different, %d not claimed, %d waiting (%.1f %% of those that do not wait are equal)"
			.formatted(count(documents, Outcome.PASSED), count(documents, Outcome.FAILED),
					count(documents, Outcome.NOT_CLAIMED), count(documents, Outcome.WAITING), 100 * equalShare());
	}

	/**
	 * Says how many of the cases that do not wait are claimed to be answered as FastAPI
	 * does.
	 * @return the share, from 0 to 1
	 */
	double claimedShare() {
		List<CaseResult> exchanges = exchanges(this.results);
		long claimed = count(exchanges, Outcome.PASSED) + count(exchanges, Outcome.FAILED);
		return share(claimed, claimed + count(exchanges, Outcome.NOT_CLAIMED));
	}

	/**
	 * Says how many of the documents that do not wait are equal to FastAPI's.
	 * @return the share, from 0 to 1
	 */
	double equalShare() {
		List<CaseResult> documents = documents(this.results);
		return share(count(documents, Outcome.PASSED), documents.size() - count(documents, Outcome.WAITING));
	}

	void write(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, markdown());
	}

	String markdown() {
		return """
				# Conformance

				%s

				%s

				| chapter | cases | passed | failed | not claimed | waiting | documents | equal |
				|---|---:|---:|---:|---:|---:|---:|---:|
				%s

				## Not claimed

				%s

				## Waiting

				%s

				## Failed

				%s

				## What is not compared

				%s
				""".formatted(closingLine(), closingLineOfDocuments(), rows(), reasons(Outcome.NOT_CLAIMED),
				reasons(Outcome.WAITING), failures(), unchecked());
	}

	private String rows() {
		String rows = this.chapters.stream()
			.map((chapter) -> row(chapter.name(), ofChapter(chapter)))
			.collect(Collectors.joining("\n"));
		return rows + "\n" + row("all", this.results);
	}

	private String reasons(Outcome outcome) {
		Map<String, List<CaseResult>> byReason = this.results.stream()
			.filter((result) -> result.is(outcome))
			.collect(Collectors.groupingBy(CaseResult::detail, TreeMap::new, Collectors.toList()));
		return orNone(byReason.entrySet()
			.stream()
			.map((reason) -> "- %s (%d)\n%s".formatted(reason.getKey(), reason.getValue().size(),
					ids(reason.getValue())))
			.collect(Collectors.joining("\n")));
	}

	private String failures() {
		return orNone(this.results.stream()
			.filter((result) -> result.is(Outcome.FAILED))
			.map((result) -> "### `%s`\n\n%s".formatted(result.id(), result.detail().indent(4)))
			.collect(Collectors.joining("\n")));
	}

	private String unchecked() {
		List<CaseResult> partly = this.results.stream()
			.filter((result) -> result.is(Outcome.PASSED) && !result.detail().isEmpty())
			.toList();
		return "Of the cases that passed, %d were recorded with more than was compared.\n%s".formatted(partly.size(),
				partly.stream()
					.map((result) -> "- `%s` (%s)".formatted(result.id(), result.detail()))
					.collect(Collectors.joining("\n")));
	}

	private List<CaseResult> ofChapter(Chapter chapter) {
		return this.results.stream().filter((result) -> result.app().chapter().equals(chapter.name())).toList();
	}

	private static List<CaseResult> documents(List<CaseResult> results) {
		return results.stream().filter((result) -> result.recorded().isAboutDocument()).toList();
	}

	private static List<CaseResult> exchanges(List<CaseResult> results) {
		return results.stream().filter((result) -> !result.recorded().isAboutDocument()).toList();
	}

	private static double share(long some, long all) {
		return (all != 0) ? (double) some / all : 1;
	}

	private static String row(String name, List<CaseResult> results) {
		List<CaseResult> exchanges = exchanges(results);
		List<CaseResult> documents = documents(results);
		return "| %s | %d | %d | %d | %d | %d | %d | %d |".formatted(name, exchanges.size(),
				count(exchanges, Outcome.PASSED), count(exchanges, Outcome.FAILED),
				count(exchanges, Outcome.NOT_CLAIMED), count(exchanges, Outcome.WAITING), documents.size(),
				count(documents, Outcome.PASSED));
	}

	private static String ids(List<CaseResult> results) {
		return results.stream().map((result) -> "  - `" + result.id() + "`").collect(Collectors.joining("\n"));
	}

	private static String orNone(String text) {
		return text.isEmpty() ? "None." : text;
	}

	private static long count(List<CaseResult> results, Outcome outcome) {
		return results.stream().filter((result) -> result.is(outcome)).count();
	}

}
