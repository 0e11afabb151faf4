package io.github.fastapispring.benchmarks.compare.shop;

/**
 * An element of a stream.
 *
 * @param id its number
 * @param text what it says
 */
public record Line(int id, String text) {

}
