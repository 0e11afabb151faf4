package io.github.fastapispring.benchmarks.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The measurements of all peers with all workloads.
 */
final class Results {

	private final Map<Peer, List<Duration>> startups = new LinkedHashMap<>();

	private final Map<Peer, Long> resident = new LinkedHashMap<>();

	private final Map<Workload, Map<Peer, List<Sample>>> samples = new LinkedHashMap<>();

	private final Map<Workload, Map<Peer, Long>> bytes = new LinkedHashMap<>();

	void addStartup(Peer peer, Duration startup) {
		this.startups.computeIfAbsent(peer, (key) -> new ArrayList<>()).add(startup);
	}

	void setResident(Peer peer, long kilobytes) {
		this.resident.put(peer, kilobytes);
	}

	void add(Workload workload, Peer peer, Sample sample) {
		this.samples.computeIfAbsent(workload, (key) -> new LinkedHashMap<>())
			.computeIfAbsent(peer, (key) -> new ArrayList<>())
			.add(sample);
	}

	void setBytes(Workload workload, Peer peer, long bytes) {
		this.bytes.computeIfAbsent(workload, (key) -> new LinkedHashMap<>()).put(peer, bytes);
	}

	/**
	 * Those whose server has answered.
	 */
	Set<Peer> peers() {
		return new LinkedHashSet<>(this.resident.keySet());
	}

	Series samples(Workload workload, Peer peer) {
		return new Series(this.samples.getOrDefault(workload, Map.of()).getOrDefault(peer, List.of()));
	}

	OptionalLong bytes(Workload workload, Peer peer) {
		Long allocated = this.bytes.getOrDefault(workload, Map.of()).get(peer);
		return (allocated != null) ? OptionalLong.of(allocated) : OptionalLong.empty();
	}

	double startupMillis(Peer peer) {
		return Series.median(this.startups.getOrDefault(peer, List.of()).stream().mapToDouble(Duration::toMillis));
	}

	long residentMegabytes(Peer peer) {
		return this.resident.getOrDefault(peer, 0L) / 1024;
	}

}
