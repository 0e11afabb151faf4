/**
 * What a request and a response may offer beyond Spring's interfaces, so that nothing is
 * parsed or wrapped that nobody looks at.
 */
@NullMarked
package io.github.fastapispring.exchange;

import org.jspecify.annotations.NullMarked;
