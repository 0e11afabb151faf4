package io.github.fastapispring.benchmarks.compare.ours;

/**
 * What a client shows.
 *
 * @param value its text
 */
record Token(String value) {

}
