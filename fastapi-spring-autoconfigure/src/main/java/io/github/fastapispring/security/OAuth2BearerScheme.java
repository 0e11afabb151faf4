package io.github.fastapispring.security;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * A bearer token (RFC 6750) that clients get by one OAuth 2.0 flow.
 *
 * @param <S> the class of the scheme itself
 */
public abstract sealed class OAuth2BearerScheme<S extends OAuth2BearerScheme<S>> extends OAuth2Scheme<S, BearerToken>
		permits OAuth2PasswordBearer, OAuth2AuthorizationCodeBearer, OAuth2ClientCredentialsBearer {

	private OAuth2Flow flow;

	OAuth2BearerScheme(String schemeName, OAuth2Flow flow) {
		super(schemeName);
		this.flow = flow;
	}

	/**
	 * Adds a scope that clients may ask for.
	 * @param name the scope
	 * @param description what it allows
	 * @return this scheme
	 */
	public S scope(String name, String description) {
		return with(this.flow.scope(name, description));
	}

	/**
	 * Says where tokens are issued anew.
	 * @param url the address, which may be relative to the document
	 * @return this scheme
	 */
	public S refreshUrl(String url) {
		return with(this.flow.refreshUrl(url));
	}

	@SuppressWarnings("unchecked")
	private S with(OAuth2Flow changed) {
		this.flow = changed;
		return (S) this;
	}

	@Override
	public final List<OAuth2Flow> flows() {
		return List.of(this.flow);
	}

	@Override
	final @Nullable BearerToken find(ServerHttpRequest request) {
		return AuthorizationHeader.bearerToken(request);
	}

}
