/**
 * The provider graph of a path operation: resolved once per request, ended in order.
 */
@NullMarked
package io.github.fastapispring.dependency;

import org.jspecify.annotations.NullMarked;
