/**
 * What tests of routers use: a client whose requests bring other providers, and a slice
 * that starts routers without the rest.
 */
@NullMarked
package io.github.fastapispring.test;

import org.jspecify.annotations.NullMarked;
