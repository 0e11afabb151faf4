/**
 * Path operations written as an OpenAPI 3.1 document, from the same description that
 * binds their requests.
 */
@NullMarked
package io.github.fastapispring.openapi;

import org.jspecify.annotations.NullMarked;
