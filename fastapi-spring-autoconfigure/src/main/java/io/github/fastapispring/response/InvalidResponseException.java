package io.github.fastapispring.response;

import java.util.List;

import io.github.fastapispring.error.ErrorDetail;

/**
 * Says that a result does not fit its response model, before anybody knows the operation.
 */
@SuppressWarnings("serial")
final class InvalidResponseException extends RuntimeException {

	private final List<ErrorDetail> errors;

	InvalidResponseException(List<ErrorDetail> errors) {
		super(null, null, false, false);
		this.errors = errors;
	}

	List<ErrorDetail> errors() {
		return this.errors;
	}

}
