package io.github.fastapispring.security.authentication;

import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;

import io.github.fastapispring.Provides;
import io.github.fastapispring.security.SecurityScopes;

/**
 * Provides the {@link Authentication} that Spring Security has found for a request, and
 * looks for demanded scopes among its authorities.
 *
 * <pre>
 * &#64;Get("/me")
 * Profile me(&#64;Depends Authentication user) {
 *
 * &#64;Get
 * List&lt;User&gt; users(&#64;Security(scopes = "users:read") Authentication user) {
 *
 * &#64;ApiRouter(prefix = "/admin", dependencies = Authentication.class)
 * </pre>
 *
 * The scope {@code users:read} is the authority {@code SCOPE_users:read}, as Spring
 * Security names those of OAuth 2.0 tokens. A request that nobody or an anonymous user
 * makes is answered with 401, one without a scope with 403 (RFC 6750, 3.1). A bean of a
 * subclass takes its place.
 */
public class AuthenticationDependency {

	private static final String PREFIX = "SCOPE_";

	private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

	/**
	 * The authentication of a request.
	 * @param scopes the scopes that are demanded of it
	 * @return the authentication; fails with 401 without one, with 403 without a scope
	 */
	@Provides
	public Mono<Authentication> authentication(SecurityScopes scopes) {
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull(SecurityContext::getAuthentication)
			.filter(this.trust::isAuthenticated)
			.switchIfEmpty(Mono.error(BearerRefusal::notAuthenticated))
			.doOnNext((authentication) -> check(authentication, scopes));
	}

	private static void check(Authentication authentication, SecurityScopes scopes) {
		List<String> granted = authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
		if (!scopes.scopes().stream().map(PREFIX::concat).allMatch(granted::contains)) {
			throw BearerRefusal.insufficientScope(scopes);
		}
	}

}
