/**
 * The workloads as annotated controllers of Spring WebFlux.
 */
@NullMarked
package io.github.fastapispring.benchmarks.compare.annotated;

import org.jspecify.annotations.NullMarked;
