package io.github.fastapispring;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ResponseStatusException;

/**
 * Ends a request with a status and a detail: FastAPI's {@code HTTPException}.
 *
 * <pre>
 * throw new HttpException(404, "User not found");                    // {"detail": "User not found"}
 * throw HttpException.conflict(Map.of("email", "is taken"));         // any JSON as detail
 * return users.find(id).switchIfEmpty(HttpException.notFound("User not found").asMono());
 * </pre>
 *
 * A {@code null} detail becomes the reason phrase of the status. A status that allows no
 * body (204, 304) sends none. Error handlers for Spring's {@link ResponseStatusException}
 * see it, too.
 */
@SuppressWarnings("serial")
public class HttpException extends ResponseStatusException {

	private final @Nullable Object detail;

	private final HttpHeaders headers = new HttpHeaders();

	/**
	 * An exception with the reason phrase of the status as detail.
	 * @param status the status, 100 to 599
	 */
	public HttpException(int status) {
		this(status, null);
	}

	/**
	 * An exception with a detail.
	 * @param status the status, 100 to 599
	 * @param detail any value that Jackson can write
	 */
	public HttpException(int status, @Nullable Object detail) {
		this(status, detail, Map.of());
	}

	/**
	 * An exception with a detail and headers.
	 * @param status the status, 100 to 599
	 * @param detail any value that Jackson can write
	 * @param headers headers to add to the answer
	 */
	public HttpException(int status, @Nullable Object detail, Map<String, String> headers) {
		super(HttpStatusCode.valueOf(status), (detail instanceof String text) ? text : null);
		this.detail = detail;
		headers.forEach(this.headers::set);
	}

	/**
	 * A 400.
	 * @param detail any value that Jackson can write
	 * @return the exception
	 */
	public static HttpException badRequest(@Nullable Object detail) {
		return new HttpException(400, detail);
	}

	/**
	 * A 401.
	 * @param detail any value that Jackson can write
	 * @return the exception
	 */
	public static HttpException unauthorized(@Nullable Object detail) {
		return new HttpException(401, detail);
	}

	/**
	 * A 403.
	 * @param detail any value that Jackson can write
	 * @return the exception
	 */
	public static HttpException forbidden(@Nullable Object detail) {
		return new HttpException(403, detail);
	}

	/**
	 * A 404.
	 * @param detail any value that Jackson can write
	 * @return the exception
	 */
	public static HttpException notFound(@Nullable Object detail) {
		return new HttpException(404, detail);
	}

	/**
	 * A 409.
	 * @param detail any value that Jackson can write
	 * @return the exception
	 */
	public static HttpException conflict(@Nullable Object detail) {
		return new HttpException(409, detail);
	}

	/**
	 * The detail that is sent.
	 * @return the detail, by default the reason phrase of the status
	 */
	public @Nullable Object getDetail() {
		if (this.detail != null) {
			return this.detail;
		}
		HttpStatus status = HttpStatus.resolve(getStatusCode().value());
		return (status != null) ? status.getReasonPhrase() : null;
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.headers;
	}

	/**
	 * This exception as an error signal.
	 * @param <T> the type of the value that does not come
	 * @return a {@code Mono} that fails with this exception
	 */
	public <T> Mono<T> asMono() {
		return Mono.error(this);
	}

}
