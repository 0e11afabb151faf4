package io.github.fastapispring.error;

/**
 * A request that the server itself has found to be broken after its head, and has
 * refused: it needs no other answer.
 */
@SuppressWarnings("serial")
public final class BrokenRequestException extends RuntimeException {

	/**
	 * A broken request.
	 * @param message what is wrong
	 */
	public BrokenRequestException(String message) {
		super(message, null, false, false);
	}

}
