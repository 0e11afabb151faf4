package io.github.fastapispring.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The files of a running application.
 *
 * @param directory where they are
 */
record AppFiles(WorkingDirectory directory) {

	private static final Set<String> KNOWN = Set.of("path", "textContains");

	/**
	 * Says where a file differs.
	 * @param expected the name of the file and what is in it
	 * @return a sentence for every difference, none for the same file
	 * @throws IOException when it cannot be read
	 */
	List<String> differences(JsonObject expected) throws IOException {
		String name = expected.text("path");
		Path file = this.directory.file(name);
		if (!Files.exists(file)) {
			return List.of("file %s: does not exist".formatted(name));
		}
		String text = Files.readString(file);
		List<String> differences = new ArrayList<>();
		expected.names()
			.stream()
			.filter((part) -> !KNOWN.contains(part))
			.forEach((part) -> differences.add("the runner cannot compare \"%s\" of a file".formatted(part)));
		expected.texts("textContains")
			.stream()
			.filter((part) -> !text.contains(part))
			.forEach((part) -> differences
				.add("file %s: expected %s but was %s".formatted(name, Json.write(part), Json.write(text))));
		return differences;
	}

}
