package io.github.fastapispring.response;

import org.jspecify.annotations.Nullable;

/**
 * Turns a result into its response model, compiled at startup.
 */
@FunctionalInterface
interface Projection {

	/** For a result that is its response model. */
	Projection IDENTITY = (source) -> source;

	/**
	 * Projects a value.
	 * @param source the result or a part of it
	 * @return the part of the response model
	 * @throws InvalidResponseException when the value does not fit
	 */
	@Nullable Object apply(@Nullable Object source);

}
