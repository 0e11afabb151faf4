/**
 * What goes back when a request fails: error details as data, the shape they are sent in,
 * and the handler that sends them.
 */
@NullMarked
package io.github.fastapispring.error;

import org.jspecify.annotations.NullMarked;
