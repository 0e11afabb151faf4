/**
 * The way of a request to its path operation and back: an indexed handler mapping and a
 * handler adapter that runs what was compiled at startup.
 */
@NullMarked
package io.github.fastapispring.routing;

import org.jspecify.annotations.NullMarked;
