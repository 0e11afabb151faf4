package io.github.fastapispring.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code docs/testing.md} shows stands in a source file that is compiled and run.
 */
class DocumentationTests {

	private static final Pattern SNIPPET = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

	private static final Path SOURCES = Path.of("src/test/java/io/github/fastapispring/test/orders");

	@Test
	void thereAreSnippets() throws IOException {
		assertThat(snippets()).hasSizeGreaterThan(3);
	}

	static List<String> snippets() throws IOException {
		return SNIPPET.matcher(read(Path.of("../docs/testing.md"))).results().map((match) -> match.group(1)).toList();
	}

	@ParameterizedTest
	@MethodSource("snippets")
	void aSnippetIsPartOfTheExamples(String snippet) throws IOException {
		try (Stream<Path> files = Files.list(SOURCES)) {
			assertThat(files.map(DocumentationTests::read).map(DocumentationTests::withoutIndent)).as(snippet)
				.anyMatch((source) -> Stream.of(snippet.split("// …\\n"))
					.map(DocumentationTests::withoutIndent)
					.allMatch(source::contains));
		}
	}

	private static String withoutIndent(String text) {
		return Pattern.compile("(?m)^\\s+").matcher(text).replaceAll((MatchResult match) -> "").stripTrailing();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
