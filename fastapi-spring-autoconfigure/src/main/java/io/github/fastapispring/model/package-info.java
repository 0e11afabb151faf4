/**
 * How a Java type is read from JSON and from text: the compiled description of a type
 * that either gives its value or collects every error.
 */
@NullMarked
package io.github.fastapispring.model;

import org.jspecify.annotations.NullMarked;
