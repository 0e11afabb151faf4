package io.github.fastapispring.security;

/**
 * Any scheme of the {@code Authorization} header: FastAPI's {@code HTTPBase}. What stands
 * in the header is given as it is, whatever its scheme.
 *
 * <pre>
 * &#64;Bean
 * HttpBase hawk() {
 * 	return new HttpBase("Hawk");
 * }
 * </pre>
 */
public non-sealed class HttpBase extends HttpScheme<HttpBase, HttpAuthorizationCredentials> {

	/**
	 * A scheme.
	 * @param scheme its name for the document and {@code WWW-Authenticate}
	 */
	public HttpBase(String scheme) {
		super("HTTPBase", scheme);
	}

	@Override
	HttpAuthorizationCredentials read(HttpAuthorizationCredentials credentials) {
		return credentials;
	}

}
