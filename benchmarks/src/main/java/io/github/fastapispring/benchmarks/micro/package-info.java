/**
 * What the parts of a request cost, in process and without a connection.
 */
@NullMarked
package io.github.fastapispring.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
