/**
 * What is measured, each by a command of its own.
 */
@NullMarked
package io.github.fastapispring.benchmarks;

import org.jspecify.annotations.NullMarked;
