package io.github.fastapispring.benchmarks.compare;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All peers and how they are started.
 */
final class Peers {

	/** The same for every peer that runs on a JVM. */
	static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xms512m", "-Xmx512m",
			"--enable-native-access=ALL-UNNAMED");

	private static final String PACKAGE = Peers.class.getPackageName();

	private static final Path DIRECTORY = Path.of("benchmarks", "peers");

	private static final String DETAIL = """
			{"detail": [{"type": "int_parsing", "loc": ["path", "user_id"], "input": "abc",
			 "msg": "Input should be a valid integer, unable to parse string as an integer"}]}""";

	private Peers() {
	}

	static List<Peer> all(Options options) {
		return List.of(ours("ours", ClassPath.ours(false), options.ours()),
				ours("ours-observed", ClassPath.ours(true), options.ours()),
				annotated("webflux-annotated", ClassPath.spring(false), List.of()),
				annotated("webflux-annotated-observed", ClassPath.spring(true), List.of()),
				spring("webflux-functional", ClassPath.spring(false), "functional.FunctionalServer", List.of(),
						new Peer.Answer(422, "")),
				new Peer("reactor-netty", Peer.Kind.JVM, null,
						(port) -> java(ClassPath.spring(false), PACKAGE + ".netty.NettyServer",
								List.of(Integer.toString(port))),
						new Peer.Answer(422, "")),
				quarkus(), micronaut(), fastapi());
	}

	/**
	 * This project with more classes.
	 * @param classes where they are
	 * @param arguments what makes beans of them
	 */
	static Peer ours(Path classes, List<String> arguments) {
		return ours("ours", classes + File.pathSeparator + ClassPath.ours(false), arguments);
	}

	private static Peer ours(String name, String classPath, List<String> arguments) {
		return spring(name, classPath, "ours.OursServer", arguments, new Peer.Answer(422, DETAIL));
	}

	/**
	 * WebFlux with more controllers.
	 * @param classes where they are
	 * @param arguments what makes beans of them
	 */
	static Peer annotated(Path classes, List<String> arguments) {
		return annotated("webflux-annotated", classes + File.pathSeparator + ClassPath.spring(false), arguments);
	}

	private static Peer annotated(String name, String classPath, List<String> arguments) {
		return spring(name, classPath, "annotated.AnnotatedServer", arguments, new Peer.Answer(400, ""));
	}

	private static Peer spring(String name, String classPath, String main, List<String> more, Peer.Answer invalid) {
		List<String> arguments = new ArrayList<>(List.of("--spring.main.banner-mode=off", "--logging.level.root=warn",
				"--spring.threads.virtual.enabled=true", "--server.address=127.0.0.1"));
		arguments.addAll(more);
		return new Peer(name, Peer.Kind.JVM, null,
				(port) -> java(classPath, PACKAGE + "." + main, with(arguments, "--server.port=" + port)), invalid);
	}

	private static Peer quarkus() {
		Path directory = DIRECTORY.resolve("quarkus");
		return new Peer("quarkus", Peer.Kind.JVM, directory, (port) -> with(java(), "-Dquarkus.http.port=" + port,
				"-jar", directory.resolve("target/quarkus-app/quarkus-run.jar").toString()), new Peer.Answer(404, ""));
	}

	private static Peer micronaut() {
		Path directory = DIRECTORY.resolve("micronaut");
		return new Peer("micronaut", Peer.Kind.JVM, directory,
				(port) -> java(ClassPath.of(directory.resolve("target"), "micronaut.jar"),
						"io.github.fastapispring.benchmarks.micronaut.MicronautServer",
						List.of("-Dmicronaut.server.port=" + port)),
				new Peer.Answer(400, ""));
	}

	private static Peer fastapi() {
		Path directory = DIRECTORY.resolve("fastapi");
		return new Peer("fastapi", Peer.Kind.PYTHON, directory,
				(port) -> List.of(directory.resolve("target/venv/bin/python").toString(), "-m", "uvicorn", "app:app",
						"--app-dir", directory.toString(), "--port", Integer.toString(port), "--loop", "uvloop",
						"--http", "httptools", "--no-access-log", "--log-level", "warning"),
				new Peer.Answer(422, DETAIL));
	}

	private static List<String> java() {
		return with(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
				JVM.toArray(String[]::new));
	}

	private static List<String> java(String classPath, String main, List<String> arguments) {
		return Stream
			.of(java().stream(), arguments.stream().filter(Peers::isForJvm), Stream.of("-cp", classPath, main),
					arguments.stream().filter((argument) -> !isForJvm(argument)))
			.flatMap((part) -> part)
			.toList();
	}

	private static boolean isForJvm(String argument) {
		return argument.startsWith("-D") || argument.startsWith("-X");
	}

	private static List<String> with(List<String> first, String... more) {
		return Stream.concat(first.stream(), Stream.of(more)).toList();
	}

}
