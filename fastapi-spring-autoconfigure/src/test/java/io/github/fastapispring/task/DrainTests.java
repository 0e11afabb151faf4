package io.github.fastapispring.task;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process that is told to stop under load has an end for the task of every request that
 * it answered.
 */
class DrainTests {

	/** At least: 200 run, the others wait. Each takes a second. */
	private static final int TASKS = 500;

	private static final Pattern STARTED = Pattern.compile("Netty started on port (\\d+)");

	/**
	 * What the process needs besides its tasks: the application itself allows the report
	 * of what did not finish five seconds. The last requests and the end of the context
	 * take tenths of a second, and some more on a machine that runs other things.
	 */
	private static final Duration MARGIN = Duration.ofSeconds(10);

	private final HttpClient client = HttpClient.newHttpClient();

	private final Set<String> answered = ConcurrentHashMap.newKeySet();

	private final List<String> output = new ArrayList<>();

	@TempDir
	private Path directory;

	private Process process;

	private Thread reader;

	private int port;

	@AfterEach
	void end() {
		this.process.destroyForcibly();
	}

	@Test
	void everyTaskIsFinishedThatCanBe() throws Exception {
		start(Duration.ofSeconds(60));
		Duration ending = stopUnderLoad();
		Set<String> finished = tasks("SUCCESS");
		assertThat(finished).containsAll(this.answered);
		assertThat(tasks("UNFINISHED")).isEmpty();
		assertThat(this.output).noneMatch((line) -> line.contains("did not finish"));
		assertThat(ending).isLessThan(Duration.ofSeconds(60));
	}

	@Test
	void everyTaskThatCannotBeFinishedIsReportedWithinTheDeadline() throws Exception {
		Duration drainTimeout = Duration.ofSeconds(1);
		start(drainTimeout);
		Duration ending = stopUnderLoad();
		Set<String> finished = tasks("SUCCESS");
		Set<String> unfinished = tasks("UNFINISHED");
		assertThat(finished).isNotEmpty();
		assertThat(unfinished).isNotEmpty().doesNotContainAnyElementsOf(finished);
		assertThat(Stream.concat(finished.stream(), unfinished.stream())).containsAll(this.answered);
		assertThat(logged()).isEqualTo(unfinished);
		assertThat(this.output)
			.anyMatch((line) -> line.contains(unfinished.size() + " background tasks did not finish within PT1S"));
		assertThat(ending).isBetween(drainTimeout, drainTimeout.plus(MARGIN));
	}

	/** Each task has one end. */
	private Set<String> tasks(String outcome) throws IOException {
		List<String> found = Files.readAllLines(lines())
			.stream()
			.filter((line) -> line.startsWith(outcome + " "))
			.map((line) -> line.substring(outcome.length() + 1))
			.toList();
		assertThat(found).doesNotHaveDuplicates();
		return Set.copyOf(found);
	}

	private Set<String> logged() {
		Pattern report = Pattern.compile("Task (\\S+) of POST .* did not finish before the application stopped");
		return this.output.stream()
			.map(report::matcher)
			.filter(Matcher::find)
			.map((matcher) -> matcher.group(1))
			.collect(Collectors.toSet());
	}

	private Path lines() {
		return this.directory.resolve("lines");
	}

	/**
	 * Sends requests until tasks enough run and wait, tells the process to stop, and
	 * sends on while it listens.
	 * @return the time from then to the end of the process
	 */
	private Duration stopUnderLoad() throws Exception {
		AtomicBoolean refused = new AtomicBoolean();
		AtomicInteger numbers = new AtomicInteger();
		List<CompletableFuture<Void>> clients = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			String kind = (i % 2 == 0) ? "plain" : "reactive";
			clients.add(CompletableFuture.runAsync(() -> {
				while (!refused.get()) {
					refused.compareAndSet(false, !request(kind + "-" + numbers.incrementAndGet()));
				}
			}, (client) -> new Thread(client).start()));
		}
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> this.answered.size() - lineCount() >= TASKS);
		long stopped = System.nanoTime();
		assertThat(this.process.toHandle().destroy()).isTrue();
		this.process.onExit().get(120, TimeUnit.SECONDS);
		Duration ending = Duration.ofNanos(System.nanoTime() - stopped);
		this.reader.join();
		CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
		return ending;
	}

	private long lineCount() throws IOException {
		try (Stream<String> lines = Files.exists(lines()) ? Files.lines(lines()) : Stream.empty()) {
			return lines.count();
		}
	}

	/** False when the process listens no more. A client sends a POST once. */
	private boolean request(String task) {
		URI uri = URI.create("http://localhost:%d/%s".formatted(this.port, task.replace('-', '/')));
		HttpRequest request = HttpRequest.newBuilder(uri)
			.POST(BodyPublishers.noBody())
			.timeout(Duration.ofSeconds(60))
			.build();
		try {
			int status = this.client.send(request, BodyHandlers.discarding()).statusCode();
			if (status == 200) {
				this.answered.add(task);
			}
			return true;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void start(Duration drainTimeout) throws IOException {
		this.process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				DrainedApplication.class.getName(), "--server.port=0", "--lines=" + lines(),
				"--fastapi.tasks.drain-timeout=" + drainTimeout, "--fastapi.tasks.executors.default.concurrency=200")
			.redirectErrorStream(true)
			.start();
		BufferedReader lines = this.process.inputReader(StandardCharsets.UTF_8);
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			this.output.add(line);
			Matcher started = STARTED.matcher(line);
			if (started.find()) {
				this.port = Integer.parseInt(started.group(1));
				this.reader = new Thread(() -> lines.lines().forEach(this.output::add));
				this.reader.start();
				return;
			}
		}
		Assertions.fail("The application did not start:\n" + String.join("\n", this.output));
	}

}
