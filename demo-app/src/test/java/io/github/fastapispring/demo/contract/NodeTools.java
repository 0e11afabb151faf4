package io.github.fastapispring.demo.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * The tools that {@code package-lock.json} names, installed when the first test needs
 * them.
 */
final class NodeTools {

	/** Where the tools are installed and run. */
	static final Path DIRECTORY = DemoModule.directory().resolve("src/test/typescript");

	/** Nothing but what a test asks for leaves the machine. */
	private static final Map<String, String> ENVIRONMENT = Map.of("NO_COLOR", "1", "REDOCLY_TELEMETRY", "off",
			"REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");

	private NodeTools() {
	}

	/**
	 * Installs the tools, unless they are there as the lock file has them.
	 */
	static synchronized void install() throws IOException, InterruptedException {
		execute("node", "--version");
		Path wanted = DIRECTORY.resolve("package-lock.json");
		Path installed = DIRECTORY.resolve("node_modules/.installed.json");
		if (!Files.exists(installed) || Files.mismatch(wanted, installed) >= 0) {
			execute("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
			Files.copy(wanted, installed, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/**
	 * Runs a tool to its end.
	 * @param tool the name of the tool
	 * @param arguments its arguments
	 */
	static void run(String tool, String... arguments) throws IOException, InterruptedException {
		execute(executable(tool), arguments);
	}

	/**
	 * Runs a compiled program to its end.
	 * @param program the file
	 * @param arguments its arguments
	 */
	static void node(String program, String... arguments) throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(List.of(program));
		all.addAll(List.of(arguments));
		execute("node", all.toArray(String[]::new));
	}

	/**
	 * Starts a tool.
	 * @param tool the name of the tool
	 * @param arguments its arguments
	 * @return the process, whose output and errors are one
	 */
	static Process start(String tool, String... arguments) throws IOException {
		return launch(executable(tool), arguments);
	}

	private static String executable(String tool) {
		return DIRECTORY.resolve("node_modules/.bin").resolve(tool).toString();
	}

	private static void execute(String command, String... arguments) throws IOException, InterruptedException {
		Process process = launch(command, arguments);
		String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as("%s %s%n%s", command, List.of(arguments), printed).isZero();
	}

	private static Process launch(String command, String... arguments) {
		List<String> line = new ArrayList<>(List.of(command));
		line.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(line).directory(DIRECTORY.toFile()).redirectErrorStream(true);
		builder.environment().putAll(ENVIRONMENT);
		try {
			return builder.start();
		}
		catch (IOException ex) {
			return fail(
					"This test needs Node.js and npm, but %s does not start. Install them, or leave such tests out: "
							+ "mvn verify -DexcludedGroups=node",
					command, ex);
		}
	}

}
