package io.github.fastapispring.demo;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assertions;

/**
 * The demo in a process of its own, on a free port.
 */
public final class DemoProcess implements AutoCloseable {

	private static final Pattern STARTED = Pattern.compile("Netty started on port (\\d+)");

	private final Process process;

	private final int port;

	private DemoProcess(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/**
	 * Starts the demo and waits until it listens.
	 * @param arguments what is written behind its name
	 * @return the running demo
	 */
	public static DemoProcess start(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", classPath(), DemoApplication.class.getName(), "--server.port=0"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
		List<String> lines = new ArrayList<>();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			lines.add(line);
			System.out.println(line);
			Matcher started = STARTED.matcher(line);
			if (started.find()) {
				drain(output);
				return new DemoProcess(process, Integer.parseInt(started.group(1)));
			}
		}
		return Assertions.fail("The demo did not start:\n" + String.join("\n", lines));
	}

	/** Without the classes of the tests, among which the demo would find beans. */
	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	/** A full pipe would stop the demo. */
	private static void drain(BufferedReader output) {
		Thread drain = new Thread(() -> output.lines().forEach(System.out::println));
		drain.setDaemon(true);
		drain.start();
	}

	public String url(String path) {
		return "http://localhost:" + this.port + path;
	}

	/**
	 * Ends the demo as a crash or the loss of its machine does: no code of it runs any
	 * more.
	 */
	public void kill() {
		this.process.toHandle().destroyForcibly();
		this.process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
	}

	/**
	 * Stops the demo as a terminal or an orchestrator does, and waits until it is gone.
	 */
	@Override
	public void close() {
		this.process.toHandle().destroy();
		this.process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
	}

}
