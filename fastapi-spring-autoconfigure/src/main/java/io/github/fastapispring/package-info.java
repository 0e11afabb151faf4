/**
 * The vocabulary that an application is written in: routers, path operations, where a
 * parameter is read from, and what goes back.
 */
@NullMarked
package io.github.fastapispring;

import org.jspecify.annotations.NullMarked;
