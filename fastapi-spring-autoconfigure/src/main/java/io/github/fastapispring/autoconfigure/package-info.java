/**
 * The only place that knows Spring Boot: what is configured, and when.
 */
@NullMarked
package io.github.fastapispring.autoconfigure;

import org.jspecify.annotations.NullMarked;
