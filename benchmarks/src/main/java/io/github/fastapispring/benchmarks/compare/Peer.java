package io.github.fastapispring.benchmarks.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Who does the work: this project or another framework.
 *
 * @param name how it is called in the results
 * @param kind where it runs
 * @param directory what it is installed from, or null if it is on this class path
 * @param command what starts its server on a port
 * @param invalid how it refuses a path that is no number
 */
record Peer(String name, Kind kind, @Nullable Path directory, IntFunction<List<String>> command, Answer invalid) {

	private static final String OURS = "ours";

	private static final String OBSERVED = "-observed";

	boolean isOurs() {
		return this.name.startsWith(OURS);
	}

	boolean isObserved() {
		return this.name.endsWith(OBSERVED);
	}

	boolean isObservedOf(Peer other) {
		return this.name.equals(other.name() + OBSERVED);
	}

	/** Observed servers have the main ones only, to save time. */
	boolean has(Workload workload) {
		return !isObserved() || Workload.MAIN.contains(workload);
	}

	Answer expects(Workload workload) {
		return (workload == Workload.INVALID) ? this.invalid : new Answer(workload.status(), workload.answer());
	}

	/**
	 * What a server runs on.
	 */
	enum Kind {

		JVM, PYTHON

	}

	/**
	 * An answer to be had.
	 *
	 * @param status its status
	 * @param body its JSON values, or an empty text if they are the peer's own business
	 */
	record Answer(int status, String body) {

	}

}
