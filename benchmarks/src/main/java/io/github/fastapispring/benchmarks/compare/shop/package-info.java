/**
 * The data that all peers on this class path answer from.
 */
@NullMarked
package io.github.fastapispring.benchmarks.compare.shop;

import org.jspecify.annotations.NullMarked;
