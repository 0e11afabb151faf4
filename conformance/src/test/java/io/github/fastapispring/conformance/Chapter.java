package io.github.fastapispring.conformance;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A chapter of recorded applications.
 *
 * @param name the name, which is also that of the package with the ported applications
 * @param apps the applications
 */
record Chapter(String name, List<RecordedApp> apps) {

	/**
	 * Reads the chapters that {@code chapters.txt} lists.
	 * @param selection the names of some chapters, separated by commas, or {@code null}
	 * for all
	 * @return the chapters in the order of the list
	 */
	static List<Chapter> load(@Nullable String selection) {
		List<String> listed = Resources.lines("chapters.txt");
		if (selection == null || selection.isBlank()) {
			return listed.stream().map(Chapter::read).toList();
		}
		List<String> selected = Arrays.stream(selection.split(",")).map(String::strip).toList();
		if (!listed.containsAll(selected)) {
			throw new IllegalArgumentException("chapters.txt does not list all of " + selected);
		}
		return selected.stream().map(Chapter::read).toList();
	}

	static Chapter read(String name) {
		JsonObject content = (JsonObject) Json.read(Resources.text("chapters/" + name + ".json"));
		return new Chapter(name,
				content.list("apps").stream().map((app) -> RecordedApp.of(name, (JsonObject) app)).toList());
	}

}
