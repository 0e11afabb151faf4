/**
 * Background tasks: the work that a request leaves behind, the executors that do it, and
 * what is known of it.
 */
@NullMarked
package io.github.fastapispring.task;

import org.jspecify.annotations.NullMarked;
