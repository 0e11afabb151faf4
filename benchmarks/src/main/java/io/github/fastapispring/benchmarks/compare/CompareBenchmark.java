package io.github.fastapispring.benchmarks.compare;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the same work with this project and its peers, over real HTTP: each server is
 * a process that is pinned to one core, the load generator has the other one, and the
 * peers take turns.
 */
final class CompareBenchmark {

	/** Has no JIT compiler that would have to see the load first. */
	private static final int WARM_UP_WITHOUT_JIT = 2;

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
		Machine.describe(this.options).forEach(System.out::println);
		for (Peer peer : this.options.chosen(Peers.all(this.options))) {
			start(peer);
		}
		warmUp();
		for (int round = 1; round < this.options.rounds(); round++) {
			measure(round);
		}
		for (PeerServer server : this.servers.keySet()) {
			this.results.setResident(server.peer(), server.residentKilobytes());
			server.countAllocations();
		}
		measure(this.options.rounds());
		new Report(this.results).print(this.options.workloads());
		this.servers.keySet().forEach(PeerServer::close);
	}

	private void start(Peer peer) throws InterruptedException {
		try {
			if (peer.directory() != null) {
				progress("installing " + peer.name());
				new Installation(peer.directory(), this.directory).install();
			}
			for (int start = 1; start < this.options.starts(); start++) {
				startServer(peer).close();
			}
			PeerServer server = startServer(peer);
			this.servers.put(server, answered(server));
		}
		catch (IOException ex) {
			System.out.printf("- %s is left out: %s%n", peer.name(), ex.getMessage());
		}
	}

	private PeerServer startServer(Peer peer) throws IOException, InterruptedException {
		PeerServer server = PeerServer.start(peer, this.directory);
		this.results.addStartup(peer, server.startup());
		progress("%s has started in %d ms".formatted(peer.name(), server.startup().toMillis()));
		return server;
	}

	private Set<Workload> answered(PeerServer server) throws IOException, InterruptedException {
		Set<Workload> answered = new LinkedHashSet<>();
		for (Workload workload : this.options.workloads()) {
			if (server.peer().has(workload) && answers(server, workload)) {
				answered.add(workload);
			}
		}
		return answered;
	}

	private boolean answers(PeerServer server, Workload workload) throws IOException, InterruptedException {
		HttpResponse<String> response = server.send(workload);
		Peer.Answer expected = server.peer().expects(workload);
		boolean right = response.statusCode() == expected.status()
				&& (expected.body().isEmpty() || values(expected.body()).equals(values(response.body())));
		if (!right) {
			System.out.printf("- %s is left out of %s: it answered %d %s%n", server.peer().name(), workload.label(),
					response.statusCode(), response.body());
		}
		return right;
	}

	private List<JsonNode> values(String body) {
		try (MappingIterator<JsonNode> values = this.mapper.readerFor(JsonNode.class).readValues(body)) {
			return values.readAll();
		}
	}

	/** Twice by halves, so that no workload is compiled before the others were seen. */
	private void warmUp() throws IOException {
		for (int half = 0; half < 2; half++) {
			for (Workload workload : this.options.workloads()) {
				progress("warming up " + workload.label());
				for (PeerServer server : serversOf(workload, 0)) {
					int seconds = (server.peer().kind() == Peer.Kind.JVM) ? this.options.warmUp() : WARM_UP_WITHOUT_JIT;
					this.wrk.run(workload, server.url(workload), (half == 0) ? (seconds + 1) / 2 : seconds / 2);
				}
			}
		}
	}

	private void measure(int round) throws IOException {
		for (Workload workload : this.options.workloads()) {
			progress("round %d of %d, %s".formatted(round, this.options.rounds(), workload.label()));
			for (PeerServer server : serversOf(workload, round)) {
				measure(workload, server);
			}
		}
	}

	private void measure(Workload workload, PeerServer server) throws IOException {
		OptionalLong bytesBefore = server.allocatedBytes();
		Duration before = server.cpuTime();
		Load load = this.wrk.run(workload, server.url(workload), this.options.seconds());
		double micros = server.cpuTime().minus(before).toNanos() / 1000.0;
		OptionalLong bytes = server.allocatedBytes();
		if (load.requests() > 0) {
			this.results.add(workload, server.peer(), new Sample(load, micros / load.requests()));
			if (bytesBefore.isPresent() && bytes.isPresent()) {
				this.results.setBytes(workload, server.peer(),
						(bytes.getAsLong() - bytesBefore.getAsLong()) / load.requests());
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
