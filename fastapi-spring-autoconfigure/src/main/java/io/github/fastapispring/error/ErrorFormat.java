package io.github.fastapispring.error;

/**
 * The shape of an error answer.
 */
public enum ErrorFormat {

	/**
	 * As FastAPI: <code>{"detail": …}</code>.
	 */
	FASTAPI,

	/**
	 * A problem detail as RFC 9457 describes it, with the list of errors under
	 * {@code errors}.
	 */
	PROBLEM

}
