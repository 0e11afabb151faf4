/**
 * Dependencies on what Spring Security knows of a request, with scopes read from it.
 */
@NullMarked
package io.github.fastapispring.security.authentication;

import org.jspecify.annotations.NullMarked;
