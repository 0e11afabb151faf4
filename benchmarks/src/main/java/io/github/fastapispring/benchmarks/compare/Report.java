package io.github.fastapispring.benchmarks.compare;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Prints results as Markdown tables and lines of ratios.
 */
final class Report {

	private final Results results;

	Report(Results results) {
		this.results = results;
	}

	void print(List<Workload> workloads) {
		workloads.forEach(this::workload);
		servers();
		line("");
		workloads.forEach(this::ratios);
	}

	private void workload(Workload workload) {
		line("%n### %s%n", workload.label());
		if (workload == Workload.INVALID) {
			line("Each refuses as is usual with it: %s.%n", refusals());
		}
		line("| peer | CPU µs/request | lowest | requests/s | p50 ms | p99 ms | bytes/request | errors |");
		line("|---|---|---|---|---|---|---|---|");
		for (Peer peer : this.results.peers()) {
			Series series = this.results.samples(workload, peer);
			if (!series.isEmpty()) {
				OptionalLong bytes = this.results.bytes(workload, peer);
				line("| %s | %.1f | %.1f | %,.0f | %.2f | %.2f | %s | %d |", peer.name(), series.cpu(),
						series.lowestCpu(), series.requestsPerSecond(), series.p50Millis(), series.p99Millis(),
						bytes.isPresent() ? "%,d".formatted(bytes.getAsLong()) : "",
						series.errors(workload == Workload.INVALID));
			}
		}
	}

	private String refusals() {
		return String.join(", ",
				this.results.peers()
					.stream()
					.map((peer) -> peer.name() + " " + peer.expects(Workload.INVALID).status())
					.toList());
	}

	private void servers() {
		line("%n### servers%n");
		line("| peer | start-up to first answer, ms | resident memory after load, MB |");
		line("|---|---|---|");
		for (Peer peer : this.results.peers()) {
			line("| %s | %.0f | %d |", peer.name(), this.results.startupMillis(peer),
					this.results.residentMegabytes(peer));
		}
	}

	private void ratios(Workload workload) {
		for (Peer peer : this.results.peers()) {
			for (Peer ours : this.results.peers()) {
				if (ours.isOurs() && !peer.isOurs() && ours.isObserved() == peer.isObserved()) {
					ratio(workload, ours, peer);
				}
			}
		}
	}

	private void ratio(Workload workload, Peer ours, Peer peer) {
		Series mine = this.results.samples(workload, ours);
		Series theirs = this.results.samples(workload, peer);
		if (!mine.isEmpty() && !theirs.isEmpty()) {
			line("RATIO %s %s/%s %.2f (%,.0f and %,.0f requests/s)", workload.label(), ours.name(), peer.name(),
					theirs.cpu() / mine.cpu(), mine.requestsPerSecond(), theirs.requestsPerSecond());
		}
	}

	private static void line(String format, Object... values) {
		System.out.println(String.format(Locale.ROOT, format, values));
	}

}
