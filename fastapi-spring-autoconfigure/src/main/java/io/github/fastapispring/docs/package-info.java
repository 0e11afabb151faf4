/**
 * The pages that show the OpenAPI document, with everything that they load from the
 * application itself.
 */
@NullMarked
package io.github.fastapispring.docs;

import org.jspecify.annotations.NullMarked;
