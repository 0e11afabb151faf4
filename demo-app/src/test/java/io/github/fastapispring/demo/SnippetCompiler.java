package io.github.fastapispring.demo;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import io.github.fastapispring.demo.Readme.Snippet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compiles snippets as if each were a file: with the imports that the README leaves out,
 * and inside a router of its own where it consists of methods.
 */
final class SnippetCompiler {

	private static final String PACKAGE = "readme";

	private static final List<String> IMPORTS = List.of("io.github.fastapispring.*", "io.github.fastapispring.error.*",
			"com.fasterxml.jackson.annotation.*", "io.r2dbc.spi.Connection", "io.r2dbc.spi.ConnectionFactory",
			"jakarta.validation.constraints.*", "java.math.*", "java.time.*", "java.util.*",
			"org.jspecify.annotations.Nullable", "org.springframework.http.*",
			"org.springframework.http.server.reactive.*", "org.springframework.stereotype.Component",
			"org.springframework.web.bind.annotation.*", "org.springframework.web.server.*",
			"reactor.core.publisher.*");

	/** Without an indent, so a member of no class of the snippet. */
	private static final Pattern METHOD = Pattern.compile("(?m)^@(Get|Post|Put|Patch|Delete|ApiRoute)\\b");

	private static final Pattern CLASS = Pattern.compile("(?m)^(?:[a-z]+ )*class (\\w+)");

	private final Path directory;

	/**
	 * A compiler.
	 * @param directory takes the class files
	 */
	SnippetCompiler(Path directory) {
		this.directory = directory;
	}

	/**
	 * Compiles snippets.
	 * @param snippets the snippets, which may use each other's classes
	 * @return the classes that they declare at their top
	 */
	List<Class<?>> compile(List<Snippet> snippets) throws IOException, ClassNotFoundException {
		List<SourceFile> files = snippets.stream().map(SourceFile::of).toList();
		Files.createDirectories(this.directory);
		DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
		JavaCompiler.CompilationTask task = ToolProvider.getSystemJavaCompiler()
			.getTask(null, null, diagnostics, List.of("-parameters", "-proc:none", "-d", this.directory.toString(),
					"-classpath", System.getProperty("java.class.path")), null, files);
		assertThat(task.call()).as(() -> "Snippets do not compile: " + diagnostics.getDiagnostics()).isTrue();
		List<Class<?>> classes = new ArrayList<>();
		ClassLoader loader = loader();
		for (SourceFile file : files) {
			for (String name : file.classes) {
				classes.add(Class.forName(PACKAGE + "." + name, true, loader));
			}
		}
		return classes;
	}

	private ClassLoader loader() throws MalformedURLException {
		return new URLClassLoader(new URL[] { this.directory.toUri().toURL() }, getClass().getClassLoader());
	}

	/**
	 * The file that a snippet would be. What the README leaves out stands before its
	 * first line, so that lines are counted as in the README.
	 */
	private static final class SourceFile extends SimpleJavaFileObject {

		private final List<String> classes;

		private final String content;

		private SourceFile(String name, List<String> classes, String content) {
			super(URI.create("string:///" + PACKAGE + "/" + name + ".java"), Kind.SOURCE);
			this.classes = classes;
			this.content = content;
		}

		static SourceFile of(Snippet snippet) {
			String name = "Line" + snippet.line();
			String head = "package " + PACKAGE + "; "
					+ IMPORTS.stream().map((type) -> "import " + type + "; ").collect(Collectors.joining());
			if (METHOD.matcher(snippet.text()).find()) {
				return new SourceFile(name, List.of(name),
						head + "@ApiRouter(\"/" + name + "\") class " + name + " { " + snippet.text() + "\n}");
			}
			List<String> classes = CLASS.matcher(snippet.text()).results().map((match) -> match.group(1)).toList();
			return new SourceFile(classes.isEmpty() ? name : classes.get(0), classes, head + snippet.text());
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.content;
		}

	}

}
