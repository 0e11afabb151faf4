/**
 * The same work over real HTTP by this project and by its peers, side by side.
 */
@NullMarked
package io.github.fastapispring.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
