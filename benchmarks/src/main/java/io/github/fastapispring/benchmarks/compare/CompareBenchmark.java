package io.github.fastapispring.benchmarks.compare;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the same work with this project and its peers, over real HTTP: each server is
 * a process that is pinned to one core, the load generator has the other one, and the
 * peers take turns.
 */
final class CompareBenchmark {

	private final JsonMapper mapper = JsonMapper.builder().build();

	private final Options options;

	private final Path directory;

	private final Wrk wrk;

	private final Map<PeerServer, Set<Workload>> servers = new LinkedHashMap<>();

	private final Results results = new Results();

	private CompareBenchmark(Options options, Path directory) {
		this.options = options;
		this.directory = directory;
		this.wrk = new Wrk(directory);
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		Path directory = Files.createDirectories(Path.of("benchmarks", "target", "compare"));
		new CompareBenchmark(Options.parse(arguments), directory).run();
		System.exit(0);
	}

	private void run() throws IOException, InterruptedException {
		System.out.printf("%s, JDK %s, %d processors, %s, medians of %d rounds of %d s%n", LocalDate.now(),
				Runtime.version(), Runtime.getRuntime().availableProcessors(), Wrk.version(), this.options.rounds(),
				this.options.seconds());
		for (Peer peer : Peers.all(this.options)) {
			if (this.options.includes(peer)) {
				start(peer);
			}
		}
		warmUp();
		for (int round = 0; round < this.options.rounds(); round++) {
			measure(round);
		}
		List<Peer> peers = this.servers.keySet().stream().map(PeerServer::peer).toList();
		new Report(peers, this.results).print(this.options.workloads());
		this.servers.keySet().forEach(PeerServer::close);
	}

	private void start(Peer peer) throws InterruptedException {
		try {
			PeerServer server = PeerServer.start(peer, this.directory);
			Set<Workload> answered = new LinkedHashSet<>();
			for (Workload workload : this.options.workloads()) {
				if (answers(server, workload)) {
					answered.add(workload);
				}
			}
			this.servers.put(server, answered);
			progress("%s has started in %d ms".formatted(peer.name(), server.startup().toMillis()));
		}
		catch (IOException ex) {
			System.out.printf("%s is left out: %s%n", peer.name(), ex.getMessage());
		}
	}

	private boolean answers(PeerServer server, Workload workload) throws IOException, InterruptedException {
		HttpResponse<String> response = server.send(workload);
		boolean right = response.statusCode() == server.peer().expectedStatus(workload)
				&& (workload.answer() == null || isSame(workload.answer(), response.body()));
		if (!right) {
			System.out.printf("%s is left out of %s: it answered %d %s%n", server.peer().name(), workload.label(),
					response.statusCode(), response.body());
		}
		return right;
	}

	private boolean isSame(String expected, String actual) {
		return this.mapper.readTree(expected).equals(this.mapper.readTree(actual));
	}

	/** Twice by halves, so that no workload is compiled before the others were seen. */
	private void warmUp() throws IOException {
		for (int half = 0; half < 2; half++) {
			for (Workload workload : this.options.workloads()) {
				progress("warming up " + workload.label());
				for (PeerServer server : serversOf(workload, 0)) {
					this.wrk.run(workload, server.url(workload), Math.max(1, this.options.warmUp() / 2));
				}
			}
		}
	}

	private void measure(int round) throws IOException {
		for (Workload workload : this.options.workloads()) {
			progress("round %d of %d, %s".formatted(round + 1, this.options.rounds(), workload.label()));
			for (PeerServer server : serversOf(workload, round)) {
				Duration before = server.cpuTime();
				Load load = this.wrk.run(workload, server.url(workload), this.options.seconds());
				double micros = server.cpuTime().minus(before).toNanos() / 1000.0;
				this.results.add(workload, server.peer(), new Sample(load, micros / load.requests()));
			}
		}
	}

	/** Each round begins with another one. */
	private List<PeerServer> serversOf(Workload workload, int round) {
		List<PeerServer> turns = new ArrayList<>();
		this.servers.forEach((server, workloads) -> {
			if (workloads.contains(workload)) {
				turns.add(server);
			}
		});
		Collections.rotate(turns, -round);
		return turns;
	}

	private static void progress(String line) {
		System.err.println(line);
	}

}
