package io.github.fastapispring.benchmarks.compare;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The measurements of one peer with one workload.
 *
 * @param samples one of each round
 */
record Series(List<Sample> samples) {

	static double median(DoubleStream values) {
		double[] sorted = values.sorted().toArray();
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

	boolean isEmpty() {
		return this.samples.isEmpty();
	}

	double cpu() {
		return median(this.samples.stream().mapToDouble(Sample::cpu));
	}

	double lowestCpu() {
		return this.samples.stream().mapToDouble(Sample::cpu).min().orElseThrow();
	}

	double requestsPerSecond() {
		return median(this.samples.stream().mapToDouble((sample) -> sample.load().perSecond()));
	}

	double p50Millis() {
		return median(this.samples.stream().mapToDouble((sample) -> sample.load().p50())) / 1000;
	}

	double p99Millis() {
		return median(this.samples.stream().mapToDouble((sample) -> sample.load().p99())) / 1000;
	}

	/**
	 * Answers that were not those that were checked before, and broken connections.
	 */
	long errors(boolean refused) {
		return this.samples.stream().map(Sample::load).mapToLong((load) -> load.errors(refused)).sum();
	}

}
