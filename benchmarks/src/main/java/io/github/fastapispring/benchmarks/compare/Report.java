package io.github.fastapispring.benchmarks.compare;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

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
		line("| peer | CPU µs/request | lowest | observed | requests/s | p50 ms | p99 ms | bytes/request | errors |");
		line("|---|---|---|---|---|---|---|---|---|");
		for (Peer peer : this.results.peers()) {
			Series series = this.results.samples(workload, peer);
			if (!series.isEmpty() && !isColumn(peer)) {
				line("| %s | %.1f | %.1f | %s | %,.0f | %.2f | %.2f | %s | %d |", peer.name(), series.cpu(),
						series.lowestCpu(), observed(workload, peer), series.requestsPerSecond(), series.p50Millis(),
						series.p99Millis(), bytes(workload, peer), series.errors(workload == Workload.INVALID));
			}
		}
	}

	/** Of an observed server the CPU time alone is shown, in the row of the other one. */
	private boolean isColumn(Peer peer) {
		return this.results.peers().stream().anyMatch((other) -> peer.isObservedOf(other));
	}

	private String observed(Workload workload, Peer peer) {
		return this.results.peers()
			.stream()
			.filter((other) -> other.isObservedOf(peer))
			.map((observed) -> this.results.samples(workload, observed))
			.filter((series) -> !series.isEmpty())
			.map((series) -> String.format(Locale.ROOT, "%.1f", series.cpu()))
			.collect(Collectors.joining());
	}

	private String bytes(Workload workload, Peer peer) {
		OptionalLong bytes = this.results.bytes(workload, peer);
		return bytes.isPresent() ? String.format(Locale.ROOT, "%,d", bytes.getAsLong()) : "";
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
