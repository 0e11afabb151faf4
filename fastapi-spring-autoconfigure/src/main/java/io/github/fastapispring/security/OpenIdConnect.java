package io.github.fastapispring.security;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * OpenID Connect, described by its discovery document. It gives the whole
 * {@code Authorization} header, whatever its scheme.
 *
 * <pre>
 * &#64;Bean
 * OpenIdConnect openId() {
 * 	return new OpenIdConnect("https://login.example.com/.well-known/openid-configuration");
 * }
 * </pre>
 */
public non-sealed class OpenIdConnect extends SecurityScheme<OpenIdConnect, AuthorizationHeader> {

	private final String openIdConnectUrl;

	/**
	 * A scheme.
	 * @param openIdConnectUrl the address of the discovery document
	 */
	public OpenIdConnect(String openIdConnectUrl) {
		super("OpenIdConnect");
		this.openIdConnectUrl = openIdConnectUrl;
	}

	/**
	 * The address of the discovery document.
	 * @return the address
	 */
	public String openIdConnectUrl() {
		return this.openIdConnectUrl;
	}

	@Override
	@Nullable AuthorizationHeader find(ServerHttpRequest request) {
		return AuthorizationHeader.of(request);
	}

	@Override
	protected String challenge() {
		return "Bearer";
	}

}
