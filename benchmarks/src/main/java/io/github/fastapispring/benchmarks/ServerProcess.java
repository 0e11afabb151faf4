package io.github.fastapispring.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server in a process of its own, on a free port.
 */
final class ServerProcess implements AutoCloseable {

	private static final Pattern STARTED = Pattern.compile("Netty started on port (\\d+)");

	private final Process process;

	private final int port;

	private ServerProcess(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/**
	 * Starts the server of this program and waits until it listens.
	 * @param arguments its arguments
	 * @return the running server
	 */
	static ServerProcess start(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
						System.getProperty("java.class.path"), "server", "--server.port=0"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
		List<String> lines = new ArrayList<>();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			lines.add(line);
			Matcher started = STARTED.matcher(line);
			if (started.find()) {
				drain(output);
				return new ServerProcess(process, Integer.parseInt(started.group(1)));
			}
		}
		throw new IllegalStateException("The server did not start:\n" + String.join("\n", lines));
	}

	/** A full pipe would stop the server. */
	private static void drain(BufferedReader output) {
		Thread drain = new Thread(() -> output.lines().forEach((line) -> {
		}));
		drain.setDaemon(true);
		drain.start();
	}

	String url(String path) {
		return "http://localhost:" + this.port + path;
	}

	/**
	 * The CPU time that the server has had.
	 */
	Duration cpuTime() {
		return this.process.toHandle().info().totalCpuDuration().orElseThrow();
	}

	@Override
	public void close() {
		this.process.toHandle().destroy();
		this.process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
	}

}
