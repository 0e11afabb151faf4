package io.github.fastapispring.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that the runner reads.
 */
final class Resources {

	private static final String DIFFERENCES = "docs/differences.md";

	private Resources() {
	}

	static String text(String name) {
		try (InputStream stream = Resources.class.getResourceAsStream("/" + name)) {
			if (stream == null) {
				throw new IllegalArgumentException("There is no resource " + name);
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads the lines of a resource, without blank lines and those that start with #.
	 * @param name the name of the resource
	 * @return the lines
	 */
	static List<String> lines(String name) {
		return text(name).lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).toList();
	}

	static String differences() {
		try {
			return Files.readString(projectRoot().resolve(DIFFERENCES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Path projectRoot() {
		Path start = Path.of("").toAbsolutePath();
		for (Path directory = start; directory != null; directory = directory.getParent()) {
			if (Files.exists(directory.resolve(DIFFERENCES))) {
				return directory;
			}
		}
		throw new IllegalStateException("No directory above %s has a %s".formatted(start, DIFFERENCES));
	}

}
