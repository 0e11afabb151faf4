package io.github.fastapispring.benchmarks.compare;

/**
 * One measurement.
 *
 * @param load what the load generator saw
 * @param cpu the CPU time of the server in microseconds for each request
 */
record Sample(Load load, double cpu) {

}
