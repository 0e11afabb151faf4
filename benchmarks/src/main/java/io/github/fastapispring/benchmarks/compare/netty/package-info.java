/**
 * The workloads on Reactor Netty without a framework, as the limit.
 */
@NullMarked
package io.github.fastapispring.benchmarks.compare.netty;

import org.jspecify.annotations.NullMarked;
