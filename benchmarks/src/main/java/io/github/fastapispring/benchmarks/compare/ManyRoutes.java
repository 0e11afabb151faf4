package io.github.fastapispring.benchmarks.compare;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * An application with many routes, and what was measured of it.
 */
final class ManyRoutes {

	/** So many routes are called, evenly spread over all. */
	private static final int CALLED = 10;

	private static final int LONGEST_WARM_UP = 10;

	private static final double SETTLED = 0.9;

	private final int routes;

	private final Peer peer;

	private final List<Double> starts = new ArrayList<>();

	private final List<Double> firstAnswers = new ArrayList<>();

	private final List<Double> requests = new ArrayList<>();

	private @Nullable PeerServer server;

	ManyRoutes(int routes, Peer peer) {
		this.routes = routes;
		this.peer = peer;
	}

	int routes() {
		return this.routes;
	}

	Peer peer() {
		return this.peer;
	}

	/** The CPU time until the first answer, in milliseconds. */
	double startMillis() {
		return median(this.starts);
	}

	/** The time until the first answer, in milliseconds. */
	double firstAnswerMillis() {
		return median(this.firstAnswers);
	}

	/** The CPU time for a request, in microseconds. */
	double requestMicros() {
		return median(this.requests);
	}

	private static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		return sorted.get(sorted.size() / 2);
	}

	void start(Path directory) throws IOException, InterruptedException {
		PeerServer started = PeerServer.start(this.peer, directory);
		this.server = started;
		this.starts.add(started.cpuTime().toNanos() / 1e6);
		this.firstAnswers.add(started.startup().toNanos() / 1e6);
		for (String path : called()) {
			HttpResponse<String> response = started.send(path);
			if (!response.body().equals("{\"message\":\"pong 7\"}")) {
				throw new IllegalStateException(path + " was answered by " + response.body());
			}
		}
	}

	void load(Wrk wrk, int seconds) throws IOException {
		this.requests.add(micros(wrk, seconds));
	}

	private double micros(Wrk wrk, int seconds) throws IOException {
		PeerServer loaded = running();
		Duration before = loaded.cpuTime();
		Load load = wrk.run(called(), loaded.url(""), seconds);
		return loaded.cpuTime().minus(before).toNanos() / 1000.0 / load.requests();
	}

	/** Until it gets no faster. */
	void warmUp(Wrk wrk, int seconds) throws IOException {
		double before = Double.MAX_VALUE;
		double now = micros(wrk, seconds);
		for (int run = 1; run < LONGEST_WARM_UP && now < SETTLED * before; run++) {
			before = now;
			now = micros(wrk, seconds);
		}
	}

	private List<String> called() {
		return IntStream.range(0, CALLED)
			.mapToObj((number) -> RouteSources.path((int) ((long) number * this.routes / CALLED)))
			.toList();
	}

	void stop() {
		running().close();
		this.server = null;
	}

	private PeerServer running() {
		PeerServer running = this.server;
		if (running == null) {
			throw new IllegalStateException(this.peer.name() + " does not run");
		}
		return running;
	}

}
