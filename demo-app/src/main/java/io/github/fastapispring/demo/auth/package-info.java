/**
 * The login of the demo: passwords, tokens and what keeps them from being guessed.
 */
@NullMarked
package io.github.fastapispring.demo.auth;

import org.jspecify.annotations.NullMarked;
