package io.github.fastapispring.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Measures background tasks: how many are executed per second, in memory and stored in
 * PostgreSQL, and how much CPU time of the server one adds to its request. The server is
 * a process of its own; all figures are medians of rounds that take turns.
 */
final class TaskBenchmark {

	private static final int ROUNDS = Integer.getInteger("rounds", 5);

	private static final int MEMORY_BATCH = 100_000;

	private static final int STORED_BATCH = 5_000;

	private static final int ENQUEUED_AT_A_TIME = 32;

	private static final int REQUESTS = 10_000;

	private static final int CONNECTIONS = 16;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private TaskBenchmark() {
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		if (arguments.length > 0 && "server".equals(arguments[0])) {
			TaskServer.run(Arrays.copyOfRange(arguments, 1, arguments.length));
			return;
		}
		System.out.printf("JDK %s, %d processors, medians of %d rounds%n", Runtime.version(),
				Runtime.getRuntime().availableProcessors(), ROUNDS);
		TaskBenchmark benchmark = new TaskBenchmark();
		benchmark.inMemory();
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
			benchmark.stored(postgres.getJdbcUrl("postgres", "postgres"));
		}
		System.exit(0);
	}

	private void inMemory() throws IOException, InterruptedException {
		try (ServerProcess server = ServerProcess.start("--fastapi.tasks.executors.default.queue-capacity=1000000")) {
			executeBatches("in memory", server, MEMORY_BATCH);
			compareRequests(server, "/none", "/added", "/added-plain");
		}
	}

	private void stored(String url) throws IOException, InterruptedException {
		try (ServerProcess server = ServerProcess.start("--fastapi.tasks.engine=db-scheduler",
				"--fastapi.tasks.db-scheduler.url=" + url)) {
			executeBatches("stored", server, STORED_BATCH);
			compareRequests(server, "/none", "/enqueued");
		}
	}

	private void executeBatches(String kind, ServerProcess server, int size) throws IOException, InterruptedException {
		List<Double> enqueued = new ArrayList<>();
		List<Double> executed = new ArrayList<>();
		for (int round = -1; round < ROUNDS; round++) {
			long before = executed(server);
			long start = System.nanoTime();
			post(server.url("/batch?size=" + size + "&concurrency=" + ENQUEUED_AT_A_TIME));
			double enqueuedPerSecond = perSecond(size, start);
			awaitExecuted(server, before + size);
			if (round >= 0) {
				enqueued.add(enqueuedPerSecond);
				executed.add(perSecond(size, start));
			}
		}
		System.out.printf("TASKS %s, batches of %,d: %,.0f enqueued per second, %,.0f executed per second%n", kind,
				size, median(enqueued), median(executed));
	}

	private void compareRequests(ServerProcess server, String... paths) throws IOException, InterruptedException {
		Map<String, List<Double>> micros = new LinkedHashMap<>();
		for (int round = -1; round < ROUNDS; round++) {
			for (String path : paths) {
				double measured = microsPerRequest(server, path);
				if (round >= 0) {
					micros.computeIfAbsent(path, (none) -> new ArrayList<>()).add(measured);
				}
			}
		}
		double none = median(micros.getOrDefault("/none", List.of()));
		micros.forEach((path, measured) -> System.out.printf("REQUEST %-12s %6.1f microseconds of CPU, %.2f times %s%n",
				path, median(measured), median(measured) / none, "/none"));
	}

	/** The CPU time of the server until the tasks are executed, too. */
	private double microsPerRequest(ServerProcess server, String path) throws IOException, InterruptedException {
		long executed = executed(server) + ("/none".equals(path) ? 0 : REQUESTS);
		Duration before = server.cpuTime();
		HttpRequest request = HttpRequest.newBuilder(URI.create(server.url(path))).build();
		Flux.range(0, REQUESTS)
			.flatMap(
					(number) -> Mono
						.fromFuture(() -> this.http.sendAsync(request, HttpResponse.BodyHandlers.discarding())),
					CONNECTIONS)
			.blockLast();
		awaitExecuted(server, executed);
		return server.cpuTime().minus(before).toNanos() / 1_000.0 / REQUESTS;
	}

	private void awaitExecuted(ServerProcess server, long count) throws IOException, InterruptedException {
		while (executed(server) < count) {
			Thread.sleep(5);
		}
	}

	private long executed(ServerProcess server) throws IOException, InterruptedException {
		return Long.parseLong(
				this.http
					.send(HttpRequest.newBuilder(URI.create(server.url("/executed"))).build(),
							HttpResponse.BodyHandlers.ofString())
					.body());
	}

	private void post(String url) throws IOException, InterruptedException {
		HttpResponse<String> response = this.http.send(
				HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.noBody()).build(),
				HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() != 200) {
			throw new IllegalStateException(url + ": " + response.statusCode() + " " + response.body());
		}
	}

	private static double perSecond(int count, long start) {
		return count * 1e9 / (System.nanoTime() - start);
	}

	private static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		return sorted.get(sorted.size() / 2);
	}

}
