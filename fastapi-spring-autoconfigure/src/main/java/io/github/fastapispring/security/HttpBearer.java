package io.github.fastapispring.security;

import org.jspecify.annotations.Nullable;

/**
 * A token in the {@code Authorization} header (RFC 6750, 2.1): FastAPI's
 * {@code HTTPBearer}.
 *
 * <pre>
 * &#64;Bean
 * HttpBearer bearer() {
 * 	return new HttpBearer();
 * }
 * </pre>
 */
public non-sealed class HttpBearer extends HttpScheme<HttpBearer, HttpAuthorizationCredentials> {

	private @Nullable String bearerFormat;

	/**
	 * A scheme.
	 */
	public HttpBearer() {
		super("HTTPBearer", "bearer");
	}

	/**
	 * Tells readers of the documentation what a token is.
	 * @param format the format, such as {@code JWT}
	 * @return this scheme
	 */
	public HttpBearer bearerFormat(String format) {
		this.bearerFormat = format;
		return this;
	}

	/**
	 * What the documentation says that a token is.
	 * @return the format, null where nothing is said
	 */
	public @Nullable String bearerFormat() {
		return this.bearerFormat;
	}

	@Override
	@Nullable HttpAuthorizationCredentials read(HttpAuthorizationCredentials credentials) {
		return credentials.isScheme(scheme()) ? credentials : null;
	}

}
