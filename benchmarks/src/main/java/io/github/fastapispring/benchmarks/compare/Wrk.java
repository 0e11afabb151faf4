package io.github.fastapispring.benchmarks.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The load generator, on a core of its own.
 */
final class Wrk {

	private static final String CORE = "1";

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
		Process process = new ProcessBuilder("taskset", "-c", CORE, "wrk", "-t1", "-c" + workload.connections(),
				"-d" + seconds + "s", "--latency", "-s", script(workload).toString(), url)
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

}
