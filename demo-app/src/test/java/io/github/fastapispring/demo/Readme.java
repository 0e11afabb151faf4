package io.github.fastapispring.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The README of the project with its snippets.
 *
 * @param text the whole text
 * @param snippets the fenced blocks in their order
 */
record Readme(String text, List<Snippet> snippets) {

	/** The directory of the project, whichever of its modules the tests run in. */
	static final Path PROJECT = project();

	/** A backslash at the end of a line continues the command in the next. */
	private static final Pattern COMMAND = Pattern.compile("((?:.*\\\\\n)*.*)\n((?s:.*))");

	static Readme read() throws IOException {
		List<Snippet> snippets = new ArrayList<>();
		List<String> lines = Files.readAllLines(PROJECT.resolve("README.md"));
		int opened = -1;
		for (int i = 0; i < lines.size(); i++) {
			if (!lines.get(i).startsWith("```")) {
				continue;
			}
			if (opened < 0) {
				opened = i;
			}
			else {
				snippets.add(new Snippet(opened + 1, lines.get(opened).substring(3).strip(),
						String.join("\n", lines.subList(opened + 1, i))));
				opened = -1;
			}
		}
		return new Readme(String.join("\n", lines), snippets);
	}

	private static Path project() {
		Path directory = Path.of("").toAbsolutePath();
		while (!Files.exists(directory.resolve("README.md"))) {
			directory = directory.getParent();
		}
		return directory;
	}

	/**
	 * The snippets of a kind.
	 * @param info what stands behind the opening fence
	 * @return the snippets in their order
	 */
	List<Snippet> snippets(String info) {
		return this.snippets.stream().filter((snippet) -> snippet.info().equals(info)).toList();
	}

	/**
	 * The snippet that stands behind another.
	 * @param snippet the other
	 * @return the next one
	 */
	Snippet after(Snippet snippet) {
		return this.snippets.get(this.snippets.indexOf(snippet) + 1);
	}

	/**
	 * What stands between single backquotes outside snippets and matches a pattern.
	 * @param pattern the pattern
	 * @return the matches in their order
	 */
	Stream<String> inlineCode(Pattern pattern) {
		String prose = this.text.replaceAll("(?s)```.*?```", "");
		return Pattern.compile("`([^`]+)`")
			.matcher(prose)
			.results()
			.map((code) -> code.group(1))
			.flatMap((code) -> pattern.matcher(code).results())
			.map(MatchResult::group);
	}

	/**
	 * A fenced block.
	 *
	 * @param line the line of its opening fence
	 * @param info what stands behind the opening fence
	 * @param text what stands in the block
	 */
	record Snippet(int line, String info, String text) {

		/**
		 * The commands of a console, each with the answer below it.
		 * @return the commands in their order
		 */
		List<Command> commands() {
			List<Command> commands = new ArrayList<>();
			for (String step : this.text.split("(?m)^\\$ ")) {
				if (!step.isBlank()) {
					Matcher lines = COMMAND.matcher(step);
					commands.add(lines.matches() ? new Command(lines.group(1), lines.group(2)) : new Command(step, ""));
				}
			}
			return commands;
		}

		@Override
		public String toString() {
			return this.info + " in line " + this.line;
		}

	}

	/**
	 * A command in a console.
	 *
	 * @param line the command
	 * @param answer what it prints
	 */
	record Command(String line, String answer) {

	}

}
