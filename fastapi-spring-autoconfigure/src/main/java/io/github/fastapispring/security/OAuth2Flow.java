package io.github.fastapispring.security;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One way to get an access token (RFC 6749), for the documentation and its
 * <em>Authorize</em> button. Addresses may be relative to the document.
 *
 * <pre>
 * OAuth2Flow.password("token").scope("items:read", "Read items")
 * </pre>
 *
 * @param type which way it is
 * @param authorizationUrl where the user agrees; null where the way has none
 * @param tokenUrl where tokens are issued; null where the way has none
 * @param refreshUrl where tokens are issued anew; null for none
 * @param scopes the scopes with their descriptions, in their order
 */
public record OAuth2Flow(Type type, @Nullable String authorizationUrl, @Nullable String tokenUrl,
		@Nullable String refreshUrl, Map<String, String> scopes) {

	/**
	 * A flow.
	 */
	public OAuth2Flow {
		scopes = Collections.unmodifiableMap(new LinkedHashMap<>(scopes));
	}

	/**
	 * The user gives name and password to the client (RFC 6749, 4.3).
	 * @param tokenUrl where tokens are issued
	 * @return the flow, without scopes
	 */
	public static OAuth2Flow password(String tokenUrl) {
		return new OAuth2Flow(Type.PASSWORD, null, tokenUrl, null, Map.of());
	}

	/**
	 * The user agrees at the authorization server (RFC 6749, 4.1).
	 * @param authorizationUrl where the user agrees
	 * @param tokenUrl where tokens are issued
	 * @return the flow, without scopes
	 */
	public static OAuth2Flow authorizationCode(String authorizationUrl, String tokenUrl) {
		return new OAuth2Flow(Type.AUTHORIZATION_CODE, authorizationUrl, tokenUrl, null, Map.of());
	}

	/**
	 * The client identifies itself (RFC 6749, 4.4).
	 * @param tokenUrl where tokens are issued
	 * @return the flow, without scopes
	 */
	public static OAuth2Flow clientCredentials(String tokenUrl) {
		return new OAuth2Flow(Type.CLIENT_CREDENTIALS, null, tokenUrl, null, Map.of());
	}

	/**
	 * The token comes with the redirection (RFC 6749, 4.2; no longer recommended).
	 * @param authorizationUrl where the user agrees
	 * @return the flow, without scopes
	 */
	public static OAuth2Flow implicit(String authorizationUrl) {
		return new OAuth2Flow(Type.IMPLICIT, authorizationUrl, null, null, Map.of());
	}

	/**
	 * The same flow with one more scope.
	 * @param name the scope
	 * @param description what it allows
	 * @return the flow
	 */
	public OAuth2Flow scope(String name, String description) {
		Map<String, String> more = new LinkedHashMap<>(this.scopes);
		more.put(name, description);
		return new OAuth2Flow(this.type, this.authorizationUrl, this.tokenUrl, this.refreshUrl, more);
	}

	/**
	 * The same flow with tokens that are issued anew.
	 * @param url where
	 * @return the flow
	 */
	public OAuth2Flow refreshUrl(String url) {
		return new OAuth2Flow(this.type, this.authorizationUrl, this.tokenUrl, url, this.scopes);
	}

	/**
	 * The ways to get a token.
	 */
	public enum Type {

		/** By a redirection. */
		IMPLICIT,

		/** By the user's password. */
		PASSWORD,

		/** By the client's own credentials. */
		CLIENT_CREDENTIALS,

		/** By a code that the user brings back. */
		AUTHORIZATION_CODE

	}

}
