package io.github.fastapispring.security;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * OAuth 2.0 by several flows, or none that has a class of its own. It gives the whole
 * {@code Authorization} header, whatever its scheme.
 *
 * <pre>
 * &#64;Bean
 * OAuth2 oauth2() {
 * 	return new OAuth2(OAuth2Flow.password("token").scope("items:read", "Read items"),
 * 			OAuth2Flow.clientCredentials("token"));
 * }
 * </pre>
 */
public non-sealed class OAuth2 extends OAuth2Scheme<OAuth2, AuthorizationHeader> {

	private final List<OAuth2Flow> flows;

	/**
	 * A scheme.
	 * @param flows the ways to get a token
	 */
	public OAuth2(OAuth2Flow... flows) {
		super("OAuth2");
		this.flows = List.of(flows);
	}

	@Override
	public List<OAuth2Flow> flows() {
		return this.flows;
	}

	@Override
	@Nullable AuthorizationHeader find(ServerHttpRequest request) {
		return AuthorizationHeader.of(request);
	}

}
