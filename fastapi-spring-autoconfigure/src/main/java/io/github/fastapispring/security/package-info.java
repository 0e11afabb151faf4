/**
 * Ready-made dependencies that take credentials from a request and describe themselves as
 * security schemes; whether credentials are right is decided by those who ask for them.
 */
@NullMarked
package io.github.fastapispring.security;

import org.jspecify.annotations.NullMarked;
