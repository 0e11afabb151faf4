package io.github.fastapispring.benchmarks.compare;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Writes and compiles classes that have as many routes as are wanted, as a user would
 * have written them.
 *
 * @param imports what a class imports
 * @param type the annotation of a class
 * @param method a method: its number, where it is mapped
 */
record RouteSources(String imports, String type, String method) {

	/** The class that finds the others. */
	static final String SCANNING = "routes.Routes";

	static final RouteSources OURS = new RouteSources("io.github.fastapispring.*", "ApiRouter", """
				@NonBlocking
				@Get("/r%1$d/{id}")
				Pong get%1$d(int id) {
					return new Pong("pong " + id);
				}
			""");

	static final RouteSources ANNOTATED = new RouteSources("org.springframework.web.bind.annotation.*",
			"RestController", """
						@GetMapping("/r%1$d/{id}")
						Mono<Pong> get%1$d(@PathVariable int id) {
							return Mono.just(new Pong("pong " + id));
						}
					""");

	private static final int PER_CLASS = 20;

	static String path(int route) {
		return "/r" + route + "/7";
	}

	/**
	 * Makes the classes.
	 * @param routes the number of routes
	 * @param directory where they are put
	 * @return the directory, to be added to a class path
	 */
	Path compile(int routes, Path directory) throws IOException {
		Path sources = Files.createDirectories(directory.resolve("sources"));
		Path classes = Files.createDirectories(directory.resolve("classes"));
		List<Path> files = new ArrayList<>();
		files.add(Files.writeString(sources.resolve("Routes.java"), """
				package routes;

				@org.springframework.context.annotation.ComponentScan
				class Routes {

				}
				"""));
		for (int first = 0; first < routes; first += PER_CLASS) {
			String name = "Routes" + first;
			files.add(Files.writeString(sources.resolve(name + ".java"),
					source(name, first, Math.min(routes, first + PER_CLASS))));
		}
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
			List<String> options = List.of("-parameters", "-g", "-proc:none", "-d", classes.toString(), "-cp",
					System.getProperty("java.class.path"));
			if (!compiler.getTask(messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
				.call()) {
				throw new IOException(messages.toString());
			}
		}
		return classes;
	}

	private String source(String name, int first, int end) {
		String methods = IntStream.range(first, end).mapToObj(this.method::formatted).collect(Collectors.joining("\n"));
		return """
				package routes;

				import reactor.core.publisher.Mono;

				import %s;
				import io.github.fastapispring.benchmarks.compare.shop.Pong;

				@%s
				class %s {

				%s
				}
				""".formatted(this.imports, this.type, name, methods);
	}

}
