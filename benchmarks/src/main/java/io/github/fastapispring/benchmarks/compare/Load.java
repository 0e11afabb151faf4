package io.github.fastapispring.benchmarks.compare;

/**
 * What the load generator saw.
 *
 * @param requests how many were answered
 * @param micros how long it took
 * @param p50 the median latency in microseconds
 * @param p99 the latency that 99 of 100 stayed under, in microseconds
 * @param refused how many answers had a status of 400 or more
 * @param broken how many sockets failed
 */
record Load(long requests, long micros, long p50, long p99, long refused, long broken) {

	double perSecond() {
		return this.requests * 1e6 / this.micros;
	}

	/**
	 * What went wrong.
	 * @param refusals whether all are to be refused
	 * @return how many answers were the wrong way, or none at all
	 */
	long errors(boolean refusals) {
		return (refusals ? this.requests - this.refused : this.refused) + this.broken;
	}

}
