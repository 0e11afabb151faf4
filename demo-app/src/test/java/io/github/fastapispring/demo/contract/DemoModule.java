package io.github.fastapispring.demo.contract;

import java.net.URISyntaxException;
import java.nio.file.Path;

import io.github.fastapispring.demo.DemoApplication;

/**
 * The directory of the demo's module, wherever the tests run.
 */
final class DemoModule {

	/** The document that clients read. */
	static final Path DOCUMENT = directory().resolve("openapi.json");

	private DemoModule() {
	}

	static Path directory() {
		try {
			Path classes = Path.of(DemoApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			return classes.getParent().getParent();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
