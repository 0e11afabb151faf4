/**
 * From a request to the arguments of a path operation: one reader per source, all errors
 * collected.
 */
@NullMarked
package io.github.fastapispring.binding;

import org.jspecify.annotations.NullMarked;
