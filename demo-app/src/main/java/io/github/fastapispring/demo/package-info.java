/**
 * The runnable example.
 */
@NullMarked
package io.github.fastapispring.demo;

import org.jspecify.annotations.NullMarked;
