package io.github.fastapispring;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A background task that did not do its work.
 *
 * @param time when that was known
 * @param executor the executor that it belongs to
 * @param task its name
 * @param origin the path operation that added it, null for one that no request added
 * @param attempt the number of attempts so far, 0 for a task that did not begin
 * @param outcome what becomes of it
 * @param delay after what time it is tried again, null where it is not
 * @param error what it failed with, null where nothing was thrown
 */
public record TaskFailure(Instant time, String executor, String task, @Nullable String origin, int attempt,
		Outcome outcome, @Nullable Duration delay, @Nullable Throwable error) {

	/**
	 * What becomes of a task that did not do its work.
	 */
	public enum Outcome {

		/** It failed and is tried again. */
		RETRIED,

		/** It failed and is given up; a stored one is kept as a dead letter. */
		FAILED,

		/** The executor had no place for it, and the client was told so. */
		REJECTED,

		/** It had to give its place on the executor to a newer one. */
		DROPPED,

		/** The application stopped before it was done. A stored one stays stored. */
		UNFINISHED

	}

}
