package io.github.fastapispring.benchmarks.compare;

import java.util.List;
import java.util.Locale;

/**
 * Prints results as Markdown tables and lines of ratios.
 */
final class Report {

	private static final String OBSERVED = "-observed";

	private final List<Peer> peers;

	private final Results results;

	Report(List<Peer> peers, Results results) {
		this.peers = peers;
		this.results = results;
	}

	void print(List<Workload> workloads) {
		workloads.forEach(this::table);
		System.out.println();
		workloads.forEach(this::ratios);
	}

	private void table(Workload workload) {
		System.out.printf("%n### %s%n%n", workload.label());
		System.out.println("| peer | CPU µs/request | lowest | requests/s | p50 ms | p99 ms | errors |");
		System.out.println("|---|---|---|---|---|---|---|");
		for (Peer peer : this.peers) {
			List<Sample> samples = this.results.of(workload, peer);
			if (!samples.isEmpty()) {
				row(peer, workload, samples);
			}
		}
	}

	private static void row(Peer peer, Workload workload, List<Sample> samples) {
		line("| %s | %.1f | %.1f | %,.0f | %.2f | %.2f | %d |", peer.name(), Results.median(samples, Sample::cpu),
				Results.lowest(samples, Sample::cpu), Results.median(samples, (sample) -> sample.load().perSecond()),
				Results.median(samples, (sample) -> sample.load().p50()) / 1000,
				Results.median(samples, (sample) -> sample.load().p99()) / 1000,
				samples.stream().mapToLong((sample) -> sample.errors(workload)).sum());
	}

	private void ratios(Workload workload) {
		for (Peer peer : this.peers) {
			if (!isOurs(peer)) {
				this.peers.stream()
					.filter((ours) -> isOurs(ours) && isObserved(ours) == isObserved(peer))
					.forEach((ours) -> ratio(workload, ours, peer));
			}
		}
	}

	private void ratio(Workload workload, Peer ours, Peer peer) {
		List<Sample> mine = this.results.of(workload, ours);
		List<Sample> theirs = this.results.of(workload, peer);
		if (!mine.isEmpty() && !theirs.isEmpty()) {
			line("RATIO %s %s/%s %.2f (%,.0f and %,.0f requests/s)", workload.label(), ours.name(), peer.name(),
					Results.median(theirs, Sample::cpu) / Results.median(mine, Sample::cpu),
					Results.median(mine, (sample) -> sample.load().perSecond()),
					Results.median(theirs, (sample) -> sample.load().perSecond()));
		}
	}

	private static boolean isOurs(Peer peer) {
		return peer.name().startsWith("ours");
	}

	private static boolean isObserved(Peer peer) {
		return peer.name().endsWith(OBSERVED);
	}

	private static void line(String format, Object... values) {
		System.out.println(String.format(Locale.ROOT, format, values));
	}

}
