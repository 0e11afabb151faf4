package io.github.fastapispring.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.FileSystemUtils;

/**
 * A bean of every ported application that has the files which the recorded one keeps in
 * its working directory. It is empty when the application starts.
 */
@Lazy
public final class WorkingDirectory implements DisposableBean {

	private final Path path;

	WorkingDirectory() {
		try {
			this.path = Files.createTempDirectory("conformance");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A file, which need not exist.
	 * @param name its name
	 * @return the path to it
	 */
	public Path file(String name) {
		return this.path.resolve(name);
	}

	@Override
	public void destroy() throws IOException {
		FileSystemUtils.deleteRecursively(this.path);
	}

}
