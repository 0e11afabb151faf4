package io.github.fastapispring.security;

/**
 * A bearer token for name and password. The token endpoint takes an
 * {@link OAuth2PasswordRequestForm}.
 *
 * <pre>
 * &#64;Bean
 * OAuth2PasswordBearer oauth2() {
 * 	return new OAuth2PasswordBearer("token")
 * 		.scope("items:read", "Read items");
 * }
 * </pre>
 */
public non-sealed class OAuth2PasswordBearer extends OAuth2BearerScheme<OAuth2PasswordBearer> {

	/**
	 * A scheme.
	 * @param tokenUrl where tokens are issued; it may be relative to the document
	 */
	public OAuth2PasswordBearer(String tokenUrl) {
		super("OAuth2PasswordBearer", OAuth2Flow.password(tokenUrl));
	}

}
