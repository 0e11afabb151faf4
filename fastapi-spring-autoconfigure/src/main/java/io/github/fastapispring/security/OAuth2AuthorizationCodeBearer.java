package io.github.fastapispring.security;

/**
 * A bearer token from an authorization server where the user agrees.
 *
 * <pre>
 * &#64;Bean
 * OAuth2AuthorizationCodeBearer oauth2() {
 * 	return new OAuth2AuthorizationCodeBearer("https://login.example.com/authorize", "https://login.example.com/token")
 * 		.scope("items:read", "Read items");
 * }
 * </pre>
 */
public non-sealed class OAuth2AuthorizationCodeBearer extends OAuth2BearerScheme<OAuth2AuthorizationCodeBearer> {

	/**
	 * A scheme.
	 * @param authorizationUrl where the user agrees
	 * @param tokenUrl where tokens are issued; it may be relative to the document
	 */
	public OAuth2AuthorizationCodeBearer(String authorizationUrl, String tokenUrl) {
		super("OAuth2AuthorizationCodeBearer", OAuth2Flow.authorizationCode(authorizationUrl, tokenUrl));
	}

}
