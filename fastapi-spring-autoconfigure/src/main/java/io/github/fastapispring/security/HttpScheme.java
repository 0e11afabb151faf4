package io.github.fastapispring.security;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.StringUtils;

/**
 * Credentials in the {@code Authorization} header (RFC 9110, 11.6.2).
 *
 * @param <S> the class of the scheme itself
 * @param <C> the type of its credentials
 */
public abstract sealed class HttpScheme<S extends HttpScheme<S, C>, C> extends SecurityScheme<S, C>
		permits HttpBase, HttpBasic, HttpBearer, HttpDigest {

	private final String scheme;

	HttpScheme(String schemeName, String scheme) {
		super(schemeName);
		this.scheme = scheme;
	}

	/**
	 * The scheme as the document and {@code WWW-Authenticate} name it.
	 * @return the name that stands before the credentials
	 */
	public final String scheme() {
		return this.scheme;
	}

	@Override
	final @Nullable C find(ServerHttpRequest request) {
		HttpAuthorizationCredentials found = AuthorizationHeader.credentials(request);
		return (found != null) ? read(found) : null;
	}

	abstract @Nullable C read(HttpAuthorizationCredentials credentials);

	@Override
	protected String challenge() {
		return StringUtils.capitalize(this.scheme);
	}

}
