/**
 * The workloads as path operations of this project.
 */
@NullMarked
package io.github.fastapispring.benchmarks.compare.ours;

import org.jspecify.annotations.NullMarked;
