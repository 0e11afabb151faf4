/**
 * What path operations depend on, as data and as a picture.
 */
@NullMarked
package io.github.fastapispring.graph;

import org.jspecify.annotations.NullMarked;
