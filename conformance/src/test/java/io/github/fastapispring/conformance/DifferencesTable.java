package io.github.fastapispring.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the deliberate differences out of {@code docs/differences.md}: the rows of its
 * tables with the columns chapter, app, case and reason.
 */
final class DifferencesTable {

	private static final List<String> COLUMNS = List.of("chapter", "app", "case", "reason");

	private DifferencesTable() {
	}

	static List<CasePattern> read(String markdown) {
		List<CasePattern> rows = new ArrayList<>();
		boolean found = false;
		boolean inTable = false;
		for (String line : markdown.lines().toList()) {
			List<String> cells = cells(line);
			boolean header = COLUMNS.equals(cells);
			found |= header;
			inTable = header || (inTable && !cells.isEmpty());
			if (inTable && !header && !isRule(cells)) {
				rows.add(row(line, cells));
			}
		}
		if (!found) {
			throw new IllegalArgumentException("There is no table with the columns " + COLUMNS);
		}
		return rows;
	}

	private static CasePattern row(String line, List<String> cells) {
		if (cells.size() != COLUMNS.size() || cells.stream().anyMatch(String::isBlank)) {
			throw new IllegalArgumentException("Not a row of " + COLUMNS + ": " + line);
		}
		return new CasePattern(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
	}

	private static List<String> cells(String line) {
		String row = line.strip();
		if (row.length() < 2 || !row.startsWith("|") || !row.endsWith("|")) {
			return List.of();
		}
		return Arrays.stream(row.substring(1, row.length() - 1).split("(?<!\\\\)\\|", -1))
			.map(DifferencesTable::cell)
			.toList();
	}

	private static String cell(String text) {
		String cell = text.strip().replace("\\|", "|");
		boolean code = cell.length() > 2 && cell.indexOf('`', 1) == cell.length() - 1 && cell.startsWith("`");
		return code ? cell.substring(1, cell.length() - 1) : cell;
	}

	private static boolean isRule(List<String> cells) {
		return cells.stream().allMatch((cell) -> cell.matches(":?-+:?"));
	}

}
