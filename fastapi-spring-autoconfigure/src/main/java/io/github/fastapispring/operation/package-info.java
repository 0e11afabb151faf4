/**
 * The immutable description of each path operation, read once from its signature and
 * checked at startup; binding and documentation both follow it.
 */
@NullMarked
package io.github.fastapispring.operation;

import org.jspecify.annotations.NullMarked;
