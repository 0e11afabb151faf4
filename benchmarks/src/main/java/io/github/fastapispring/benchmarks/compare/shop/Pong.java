package io.github.fastapispring.benchmarks.compare.shop;

/**
 * The answer to a ping.
 *
 * @param message what it says
 */
public record Pong(String message) {

}
