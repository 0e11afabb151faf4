package io.github.fastapispring.security;

/**
 * A bearer token for a client that acts for itself.
 *
 * <pre>
 * &#64;Bean
 * OAuth2ClientCredentialsBearer oauth2() {
 * 	return new OAuth2ClientCredentialsBearer("https://login.example.com/token")
 * 		.scope("items:read", "Read items");
 * }
 * </pre>
 */
public non-sealed class OAuth2ClientCredentialsBearer extends OAuth2BearerScheme<OAuth2ClientCredentialsBearer> {

	/**
	 * A scheme.
	 * @param tokenUrl where tokens are issued; it may be relative to the document
	 */
	public OAuth2ClientCredentialsBearer(String tokenUrl) {
		super("OAuth2ClientCredentialsBearer", OAuth2Flow.clientCredentials(tokenUrl));
	}

}
