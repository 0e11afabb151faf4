package io.github.fastapispring.security.authentication;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

import io.github.fastapispring.Depends;
import io.github.fastapispring.Provides;
import io.github.fastapispring.security.BearerToken;
import io.github.fastapispring.security.SecurityScopes;

/**
 * Provides the token that a security scheme has taken from a request, as what the
 * application's {@link ReactiveJwtDecoder} finds in it.
 *
 * <pre>
 * &#64;Bean
 * OAuth2PasswordBearer token() {
 * 	return new OAuth2PasswordBearer("token");
 * }
 *
 * &#64;Get("/me")
 * Profile me(&#64;Security(scopes = "profile") Jwt token) {
 * </pre>
 *
 * Scopes are those of the claim {@code scope}, or else of {@code scp}: a text of scopes
 * with blanks between them (RFC 8693, 4.2) or a list. A token that is not valid is
 * answered with 401, one without a scope with 403 (RFC 6750, 3.1); a decoder that cannot
 * do its work is a failure of the server. No filter chain is needed. A bean of a subclass
 * takes its place.
 */
public class JwtDependency {

	/**
	 * The token of a request.
	 * @param token the token as it was sent
	 * @param scopes the scopes that are demanded of it
	 * @param decoder verifies it
	 * @return the token; fails with 401 without a valid one, with 403 without a scope
	 */
	@Provides
	public Mono<Jwt> jwt(@Depends @Nullable BearerToken token, SecurityScopes scopes, ReactiveJwtDecoder decoder) {
		if (token == null) {
			return Mono.error(BearerRefusal.notAuthenticated());
		}
		return Mono.defer(() -> decoder.decode(token.value()))
			.onErrorMap(BadJwtException.class, (ex) -> BearerRefusal.invalidToken(scopes))
			.doOnNext((jwt) -> check(jwt, scopes));
	}

	private static void check(Jwt jwt, SecurityScopes scopes) {
		Object scope = jwt.getClaim("scope");
		if (!scopes.areIn(granted((scope != null) ? scope : jwt.getClaim("scp")))) {
			throw BearerRefusal.insufficientScope(scopes);
		}
	}

	private static Collection<String> granted(@Nullable Object claim) {
		if (claim instanceof Collection<?> list) {
			return list.stream().map(String::valueOf).toList();
		}
		return (claim instanceof String text) ? List.of(text.split(" ")) : List.of();
	}

}
