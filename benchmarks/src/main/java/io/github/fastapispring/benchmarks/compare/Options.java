package io.github.fastapispring.benchmarks.compare;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be measured, and for how long.
 *
 * @param rounds how often everything is measured
 * @param seconds how long one measurement takes
 * @param starts how often each server is started
 * @param warmUp how long each server is loaded before, for each workload
 * @param workloads the workloads
 * @param peers the names of the peers; all if empty
 * @param ours further arguments for the servers of this project
 */
record Options(int rounds, int seconds, int starts, int warmUp, List<Workload> workloads, List<String> peers,
		List<String> ours) {

	static Options parse(String[] arguments) {
		boolean quick = List.of(arguments).contains("--quick");
		int rounds = quick ? 3 : 5;
		int seconds = quick ? 1 : 2;
		int warmUp = quick ? 5 : 10;
		int starts = quick ? 1 : 3;
		List<Workload> workloads = quick ? Workload.MAIN : List.of(Workload.values());
		List<String> peers = List.of();
		List<String> ours = List.of();
		Iterator<String> rest = Stream.of(arguments).filter((argument) -> !argument.equals("--quick")).iterator();
		while (rest.hasNext()) {
			String option = rest.next();
			if (!rest.hasNext()) {
				throw new IllegalArgumentException(option + " is no option, or has no value");
			}
			String value = rest.next();
			switch (option) {
				case "--rounds" -> rounds = Integer.parseInt(value);
				case "--seconds" -> seconds = Integer.parseInt(value);
				case "--warm-up" -> warmUp = Integer.parseInt(value);
				case "--starts" -> starts = Integer.parseInt(value);
				case "--workloads" -> workloads = Stream.of(value.split(",")).map(Workload::of).toList();
				case "--peers" -> peers = List.of(value.split(","));
				case "--ours" -> ours = Arrays.stream(value.split(" ")).filter((part) -> !part.isEmpty()).toList();
				default -> throw new IllegalArgumentException(option + " is no option");
			}
		}
		return new Options(rounds, seconds, starts, warmUp, workloads, peers, ours);
	}

	/**
	 * The peers that are measured.
	 * @param all every peer
	 * @return those that were named, all where none was
	 * @throws IllegalArgumentException when a name is that of no peer
	 */
	List<Peer> chosen(List<Peer> all) {
		List<String> names = all.stream().map(Peer::name).toList();
		this.peers.stream().filter((name) -> !names.contains(name)).findFirst().ifPresent((unknown) -> {
			throw new IllegalArgumentException(unknown + " is no peer; there are " + names);
		});
		return all.stream().filter((peer) -> this.peers.isEmpty() || this.peers.contains(peer.name())).toList();
	}

}
