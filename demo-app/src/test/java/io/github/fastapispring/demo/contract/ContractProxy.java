package io.github.fastapispring.demo.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.fail;

/**
 * Prism between a client and the demo: compares each request and its answer with the
 * document.
 */
final class ContractProxy implements AutoCloseable {

	private static final Pattern LISTENING = Pattern.compile("listening on (http://127\\.0\\.0\\.1:\\d+)");

	private final HttpClient client = HttpClient.newHttpClient();

	private final Process process;

	private final String url;

	private ContractProxy(Process process, String url) {
		this.process = process;
		this.url = url;
	}

	/**
	 * Starts a proxy and waits until it listens.
	 * @param port the port of the demo
	 * @param options further options of Prism
	 * @return the running proxy
	 */
	static ContractProxy start(int port, String... options) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("proxy", DemoModule.DOCUMENT.toString(),
				"http://127.0.0.1:" + port, "--host", "127.0.0.1", "--port", "0"));
		arguments.addAll(List.of(options));
		Process process = NodeTools.start("prism", arguments.toArray(String[]::new));
		BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
		StringBuilder printed = new StringBuilder();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			Matcher listening = LISTENING.matcher(line);
			if (listening.find()) {
				drain(output);
				return new ContractProxy(process, listening.group(1));
			}
			printed.append(line).append('\n');
		}
		return fail("Prism did not start:%n%s", printed);
	}

	/** A full pipe would stop the proxy. */
	private static void drain(BufferedReader output) {
		Thread drain = new Thread(() -> output.lines().forEach((line) -> {
		}));
		drain.setDaemon(true);
		drain.start();
	}

	/**
	 * Sends a request to the demo.
	 * @param method the HTTP method
	 * @param path the path with its query
	 * @param body a body of JSON or a form, empty for none
	 * @param headers further headers, names and values in turn
	 * @return the answer and what the proxy says of it
	 */
	Checked send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.url + path));
		if (body.isEmpty()) {
			request.method(method, HttpRequest.BodyPublishers.noBody());
		}
		else {
			request.method(method, HttpRequest.BodyPublishers.ofString(body))
				.header("Content-Type",
						body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
		}
		if (headers.length > 0) {
			request.headers(headers);
		}
		HttpResponse<String> response = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		List<JsonNode> violations = new ArrayList<>();
		response.headers()
			.firstValue("sl-violations")
			.ifPresent((json) -> JsonMapper.shared().readTree(json).forEach(violations::add));
		return new Checked(response.statusCode(), response.body(), violations);
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
	}

	/**
	 * An answer, compared with the document.
	 *
	 * @param status its status
	 * @param body its body
	 * @param violations what departs from the document, in the request and in the answer
	 */
	record Checked(int status, String body, List<JsonNode> violations) {

		List<JsonNode> violationsOf(String part) {
			return this.violations.stream()
				.filter((violation) -> violation.at("/location/0").asString().equals(part))
				.toList();
		}

	}

}
