/**
 * What only those with the admin key may do.
 */
@NullMarked
package io.github.fastapispring.demo.admin;

import org.jspecify.annotations.NullMarked;
