package io.github.fastapispring.security;

import java.util.Collection;
import java.util.List;

import io.github.fastapispring.Security;

/**
 * The scopes that a path operation demands of the dependency that asks for them: those of
 * all {@link Security @Security} between the two. FastAPI's class of the same name.
 *
 * <pre>
 * &#64;Provides
 * User currentUser(&#64;Depends BearerToken token, SecurityScopes scopes) {
 * 	Claims claims = verify(token);
 * 	if (!scopes.areIn(claims.scopes())) {
 * 		throw new HttpException(403, "Not enough permissions", Map.of("WWW-Authenticate", scopes.challenge()));
 * 	}
 * </pre>
 *
 * A dependency that asks for them is called once for each set of scopes.
 *
 * @param scopes the scopes, those of the operation first, each once
 */
public record SecurityScopes(List<String> scopes) {

	/**
	 * The scopes.
	 */
	public SecurityScopes {
		scopes = List.copyOf(scopes);
	}

	/**
	 * The scopes as the {@code scope} of a challenge or token has them (RFC 6749, 3.3).
	 * @return the scopes, separated by blanks
	 */
	public String scopeStr() {
		return String.join(" ", this.scopes);
	}

	/**
	 * Whether all of them were granted.
	 * @param granted the scopes of the token or user
	 * @return whether none is missing
	 */
	public boolean areIn(Collection<String> granted) {
		return granted.containsAll(this.scopes);
	}

	/**
	 * What {@code WWW-Authenticate} says to a client without them (RFC 6750, 3).
	 * @return {@code Bearer}, with the scopes where there are any
	 */
	public String challenge() {
		return this.scopes.isEmpty() ? "Bearer" : "Bearer scope=\"" + scopeStr() + "\"";
	}

}
