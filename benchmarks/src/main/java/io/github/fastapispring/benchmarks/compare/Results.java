package io.github.fastapispring.benchmarks.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The measurements of all peers with all workloads.
 */
final class Results {

	private final Map<Workload, Map<Peer, List<Sample>>> samples = new LinkedHashMap<>();

	void add(Workload workload, Peer peer, Sample sample) {
		this.samples.computeIfAbsent(workload, (key) -> new LinkedHashMap<>())
			.computeIfAbsent(peer, (key) -> new ArrayList<>())
			.add(sample);
	}

	List<Sample> of(Workload workload, Peer peer) {
		return this.samples.getOrDefault(workload, Map.of()).getOrDefault(peer, List.of());
	}

	static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
		double[] sorted = samples.stream().mapToDouble(value).sorted().toArray();
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

	static double lowest(List<Sample> samples, ToDoubleFunction<Sample> value) {
		return samples.stream().mapToDouble(value).min().orElseThrow();
	}

}
