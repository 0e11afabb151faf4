package io.github.fastapispring.security;

import java.util.List;

/**
 * Access by OAuth 2.0 (RFC 6749).
 *
 * @param <S> the class of the scheme itself
 * @param <C> the type of its credentials
 */
public abstract sealed class OAuth2Scheme<S extends OAuth2Scheme<S, C>, C> extends SecurityScheme<S, C>
		permits OAuth2, OAuth2BearerScheme {

	OAuth2Scheme(String schemeName) {
		super(schemeName);
	}

	/**
	 * The ways to get a token.
	 * @return the flows
	 */
	public abstract List<OAuth2Flow> flows();

	@Override
	protected String challenge() {
		return "Bearer";
	}

}
