package io.github.fastapispring.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Installs a peer that is not on this class path, by the script in its directory.
 */
final class Installation {

	/** Compiled into each of them. */
	private static final Path SHOP = Path
		.of("benchmarks/src/main/java/io/github/fastapispring/benchmarks/compare/shop");

	private final Path directory;

	private final Path log;

	Installation(Path directory, Path logs) {
		this.directory = directory;
		this.log = logs.resolve(directory.getFileName() + "-install.log");
	}

	/**
	 * Installs it, unless that was done since its sources were changed.
	 * @throws IOException if it cannot be had here
	 */
	void install() throws IOException, InterruptedException {
		Path done = this.directory.resolve("target").resolve("installed");
		if (Files.exists(done) && Files.getLastModifiedTime(done).compareTo(changed()) > 0) {
			return;
		}
		ProcessBuilder script = new ProcessBuilder(this.directory.resolve("install").toString())
			.redirectErrorStream(true)
			.redirectOutput(this.log.toFile());
		script.environment().put("JAVA_HOME", System.getProperty("java.home"));
		if (script.start().waitFor() != 0) {
			throw new IOException("it could not be installed, see " + this.log);
		}
		Files.writeString(done, "");
	}

	private FileTime changed() throws IOException {
		FileTime last = FileTime.fromMillis(0);
		for (Path sources : List.of(this.directory, SHOP)) {
			try (Stream<Path> files = Files.walk(sources)) {
				for (Path file : files.filter(this::isSource).toList()) {
					FileTime time = Files.getLastModifiedTime(file);
					last = (time.compareTo(last) > 0) ? time : last;
				}
			}
		}
		return last;
	}

	private boolean isSource(Path file) {
		return Files.isRegularFile(file) && !file.startsWith(this.directory.resolve("target"));
	}

}
