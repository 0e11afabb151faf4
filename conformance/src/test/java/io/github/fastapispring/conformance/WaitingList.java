package io.github.fastapispring.conformance;

import java.util.List;

/**
 * Reads {@code waiting.txt}: the recorded cases that need a feature of a later version.
 */
final class WaitingList {

	private WaitingList() {
	}

	static List<CasePattern> read(List<String> lines) {
		return lines.stream().map(WaitingList::row).toList();
	}

	private static CasePattern row(String line) {
		String[] columns = line.split("\t+", 2);
		String[] names = columns[0].split("/", 3);
		if (columns.length != 2 || names.length != 3 || columns[1].isBlank()) {
			throw new IllegalArgumentException("Not chapter/app/case TAB reason: " + line);
		}
		return new CasePattern(names[0], names[1], names[2], columns[1].strip());
	}

}
