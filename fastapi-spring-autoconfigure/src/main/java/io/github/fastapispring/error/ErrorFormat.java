package io.github.fastapispring.error;

import org.springframework.http.MediaType;

/**
 * The shape of an error answer.
 */
public enum ErrorFormat {

	/**
	 * As FastAPI: <code>{"detail": …}</code>.
	 */
	FASTAPI(MediaType.APPLICATION_JSON),

	/**
	 * A problem detail as RFC 9457 describes it, with the list of errors under
	 * {@code errors}.
	 */
	PROBLEM(MediaType.APPLICATION_PROBLEM_JSON);

	private final MediaType contentType;

	ErrorFormat(MediaType contentType) {
		this.contentType = contentType;
	}

	/**
	 * The content type of an answer in this shape.
	 * @return the media type
	 */
	public MediaType contentType() {
		return this.contentType;
	}

}
