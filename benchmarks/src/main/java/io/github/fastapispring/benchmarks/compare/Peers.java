package io.github.fastapispring.benchmarks.compare;

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

	private Peers() {
	}

	static List<Peer> all(Options options) {
		return List.of(
				new Peer("ours", (port) -> spring(ClassPath.ours(false), "ours.OursServer", port, options.ours()), 422),
				new Peer("ours-observed",
						(port) -> spring(ClassPath.ours(true), "ours.OursServer", port, options.ours()), 422),
				new Peer("webflux-annotated",
						(port) -> spring(ClassPath.spring(false), "annotated.AnnotatedServer", port, List.of()), 400),
				new Peer("webflux-annotated-observed",
						(port) -> spring(ClassPath.spring(true), "annotated.AnnotatedServer", port, List.of()), 400),
				new Peer("reactor-netty",
						(port) -> java(ClassPath.spring(false), "netty.NettyServer", List.of(Integer.toString(port))),
						422));
	}

	private static List<String> spring(String classPath, String main, int port, List<String> more) {
		List<String> arguments = new ArrayList<>(
				List.of("--server.port=" + port, "--spring.main.banner-mode=off", "--logging.level.root=warn"));
		arguments.addAll(more);
		return java(classPath, main, arguments);
	}

	private static List<String> java(String classPath, String main, List<String> arguments) {
		return Stream
			.of(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()), JVM.stream(),
					arguments.stream().filter(Peers::isForJvm), Stream.of("-cp", classPath, PACKAGE + "." + main),
					arguments.stream().filter((argument) -> !isForJvm(argument)))
			.flatMap((part) -> part)
			.toList();
	}

	private static boolean isForJvm(String argument) {
		return argument.startsWith("-D") || argument.startsWith("-X");
	}

}
