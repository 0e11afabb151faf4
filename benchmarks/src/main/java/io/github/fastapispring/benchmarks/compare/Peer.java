package io.github.fastapispring.benchmarks.compare;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Who does the work: this project or another framework.
 *
 * @param name how it is called in the results
 * @param command what starts its server on a port
 * @param refusal the status by which it refuses a path that is no number
 */
record Peer(String name, IntFunction<List<String>> command, int refusal) {

	int expectedStatus(Workload workload) {
		return (workload == Workload.INVALID) ? this.refusal : workload.status();
	}

}
