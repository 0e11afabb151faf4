/**
 * A shorter way from Reactor Netty to path operations and back, in place of Spring's
 * general one, step by step and each step only where it changes nothing. Nothing else
 * knows it.
 */
@NullMarked
package io.github.fastapispring.server;

import org.jspecify.annotations.NullMarked;
