package io.github.fastapispring.demo.auth;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each row of the table of attacks is a test, and each test is a row.
 */
class AttackTableTests {

	private static final Pattern ROW = Pattern.compile("\\| .+ \\| .+ \\| `([a-z]\\w+)` \\|");

	@Test
	void theTableIsThatOfTheTests() throws IOException {
		assertThat(rows()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(tests());
	}

	private static List<String> rows() throws IOException {
		return Files.readAllLines(document())
			.stream()
			.map(ROW::matcher)
			.filter((row) -> row.matches())
			.map((row) -> row.group(1))
			.toList();
	}

	private static Path document() {
		Path directory = Path.of("").toAbsolutePath();
		while (!Files.exists(directory.resolve("docs/security.md"))) {
			directory = directory.getParent();
		}
		return directory.resolve("docs/security.md");
	}

	private static List<String> tests() {
		return Stream.of(AttackTests.class.getDeclaredMethods())
			.filter((method) -> method.isAnnotationPresent(Test.class)
					|| method.isAnnotationPresent(ParameterizedTest.class))
			.map(Method::getName)
			.toList();
	}

}
