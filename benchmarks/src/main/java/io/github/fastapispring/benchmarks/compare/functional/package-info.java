/**
 * The workloads as handler functions of Spring WebFlux.
 */
@NullMarked
package io.github.fastapispring.benchmarks.compare.functional;

import org.jspecify.annotations.NullMarked;
