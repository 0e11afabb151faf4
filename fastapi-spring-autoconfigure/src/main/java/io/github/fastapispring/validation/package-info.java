/**
 * Bean Validation in pydantic's words: constraint violations as faults with a relative
 * path.
 */
@NullMarked
package io.github.fastapispring.validation;

import org.jspecify.annotations.NullMarked;
