package io.github.fastapispring.demo.contract;

import java.io.IOException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The document follows the rules that Redocly and Spectral recommend.
 */
@Tag("node")
class DocumentLintTests {

	@BeforeAll
	static void install() throws IOException, InterruptedException {
		NodeTools.install();
	}

	@Test
	void redoclyFindsNothing() throws IOException, InterruptedException {
		NodeTools.run("redocly", "lint", "--config", "redocly.yaml", DemoModule.DOCUMENT.toString());
	}

	@Test
	void spectralFindsNothing() throws IOException, InterruptedException {
		NodeTools.run("spectral", "lint", "--ruleset", ".spectral.yaml", "--fail-severity", "hint",
				DemoModule.DOCUMENT.toString());
	}

}
