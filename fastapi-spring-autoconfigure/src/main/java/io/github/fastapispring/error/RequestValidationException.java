package io.github.fastapispring.error;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Thrown before a path operation runs when its request does not fit the signature; it
 * holds every error at once. Without a handler of the application it is answered by 422.
 *
 * <pre>
 * &#64;ExceptionHandler
 * ResponseEntity&lt;?&gt; invalid(RequestValidationException ex) {
 * 	return ResponseEntity.badRequest().body(ex.errors());
 * }
 * </pre>
 */
@SuppressWarnings("serial")
public class RequestValidationException extends RuntimeException {

	private final List<ErrorDetail> errors;

	private final @Nullable Object body;

	/**
	 * An exception that holds all errors of a request.
	 * @param errors the errors in their order
	 * @param body the received body as JSON tree, null where none was read
	 */
	public RequestValidationException(List<ErrorDetail> errors, @Nullable Object body) {
		super(null, null, false, false);
		this.errors = List.copyOf(errors);
		this.body = body;
	}

	/**
	 * The errors over path, query, header, cookie and body, in this order.
	 * @return the errors
	 */
	public List<ErrorDetail> errors() {
		return this.errors;
	}

	/**
	 * The received body.
	 * @return the body as JSON tree, null where none was read
	 */
	public @Nullable Object body() {
		return this.body;
	}

	@Override
	public String getMessage() {
		return this.errors.size() + " validation error" + ((this.errors.size() != 1) ? "s" : "") + ": "
				+ this.errors.stream().map((error) -> error.loc() + " " + error.type()).toList();
	}

}
