/**
 * Replays what FastAPI answered to recorded requests against applications ported to Java,
 * and reports where an answer differs.
 */
@NullMarked
package io.github.fastapispring.conformance;

import org.jspecify.annotations.NullMarked;
