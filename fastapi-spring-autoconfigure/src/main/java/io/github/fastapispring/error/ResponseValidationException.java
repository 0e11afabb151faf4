package io.github.fastapispring.error;

import java.util.List;

/**
 * Thrown when the result of a path operation does not fit its response model. It is the
 * server's fault: the client is told 500 and nothing else, the log has every error.
 */
@SuppressWarnings("serial")
public class ResponseValidationException extends RuntimeException {

	private final List<ErrorDetail> errors;

	/**
	 * An exception that holds all errors of an answer.
	 * @param operation the path operation, for the log
	 * @param errors the errors in their order
	 */
	public ResponseValidationException(String operation, List<ErrorDetail> errors) {
		super("The result of " + operation + " does not fit its response model: " + errors);
		this.errors = List.copyOf(errors);
	}

	/**
	 * The errors, each at a location that starts with {@code response}.
	 * @return the errors
	 */
	public List<ErrorDetail> errors() {
		return this.errors;
	}

}
