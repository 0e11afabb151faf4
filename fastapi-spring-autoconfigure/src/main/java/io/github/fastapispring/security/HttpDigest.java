package io.github.fastapispring.security;

import org.jspecify.annotations.Nullable;

/**
 * Digest authentication (RFC 7616): FastAPI's {@code HTTPDigest}. It gives what the
 * client sent; checking it is left to the application.
 *
 * <pre>
 * &#64;Bean
 * HttpDigest digest() {
 * 	return new HttpDigest();
 * }
 * </pre>
 */
public non-sealed class HttpDigest extends HttpScheme<HttpDigest, HttpAuthorizationCredentials> {

	/**
	 * A scheme.
	 */
	public HttpDigest() {
		super("HTTPDigest", "digest");
	}

	@Override
	@Nullable HttpAuthorizationCredentials read(HttpAuthorizationCredentials credentials) {
		return credentials.isScheme(scheme()) ? credentials : null;
	}

}
