package io.github.fastapispring.benchmarks.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The load generator, on a core of its own.
 */
final class Wrk {

	private static final String CORE = "1";

	private static final int CONNECTIONS = 64;

	private static final Pattern LOAD = Pattern.compile("LOAD (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

	private static final String DONE = """
			done = function(summary, latency, requests)
				local e = summary.errors
				io.write(string.format("LOAD %d %d %d %d %d %d\\n", summary.requests, summary.duration,
					latency:percentile(50), latency:percentile(99), e.status, e.connect + e.read + e.write + e.timeout))
			end
			""";

	private final Path directory;

	Wrk(Path directory) {
		this.directory = directory;
	}

	static String version() throws IOException {
		Process process = new ProcessBuilder("wrk", "--version").redirectErrorStream(true).start();
		return read(process).lines().findFirst().orElse("wrk").replaceFirst("\\[.*", "").strip();
	}

	Load run(Workload workload, String url, int seconds) throws IOException {
		return run(script(workload), workload.connections(), url, seconds);
	}

	/**
	 * Asks for several paths in turn.
	 */
	Load run(List<String> paths, String url, int seconds) throws IOException {
		return run(script(paths), CONNECTIONS, url, seconds);
	}

	private Load run(Path script, int connections, String url, int seconds) throws IOException {
		Process process = new ProcessBuilder("taskset", "-c", CORE, "wrk", "-t1", "-c" + connections,
				"-d" + seconds + "s", "--latency", "-s", script.toString(), url)
			.redirectErrorStream(true)
			.start();
		String output = read(process);
		Matcher load = LOAD.matcher(output);
		if (!load.find()) {
			throw new IllegalStateException("wrk printed no result for " + url + ":\n" + output);
		}
		return new Load(number(load, 1), number(load, 2), number(load, 3), number(load, 4), number(load, 5),
				number(load, 6));
	}

	private static long number(Matcher load, int group) {
		return Long.parseLong(load.group(group));
	}

	private static String read(Process process) throws IOException {
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	private Path script(Workload workload) throws IOException {
		StringBuilder script = new StringBuilder("wrk.method = '%s'%n".formatted(workload.request().method()));
		for (Map.Entry<String, String> header : workload.request().headers().entrySet()) {
			script.append("wrk.headers['%s'] = '%s'%n".formatted(header.getKey(), header.getValue()));
		}
		if (workload.request().body() != null) {
			script.append("wrk.body = '%s'%n".formatted(workload.request().body()));
		}
		if (workload.pauseMillis() > 0) {
			script.append("delay = function() return math.random(0, %d) end%n".formatted(workload.pauseMillis()));
		}
		Path file = this.directory.resolve(workload.label() + ".lua");
		return Files.writeString(file, script.append(DONE));
	}

	private Path script(List<String> paths) throws IOException {
		String requests = paths.stream()
			.map("wrk.format('GET', '%s')"::formatted)
			.collect(Collectors.joining(", ", "requests = {", "}"));
		String script = """
				init = function() %s end
				local turn = 0
				request = function()
					turn = turn %% #requests + 1
					return requests[turn]
				end
				""".formatted(requests);
		return Files.writeString(this.directory.resolve("paths.lua"), script + DONE);
	}

}
