/**
 * What a successful answer is made of: the response model, which fields of it are sent,
 * status and bytes.
 */
@NullMarked
package io.github.fastapispring.response;

import org.jspecify.annotations.NullMarked;
