package io.github.fastapispring.security;

import io.github.fastapispring.Security;

/**
 * A bean that names the dependency which answers for scopes that nobody else reads: an
 * operation whose {@link Security @Security} reaches no dependency with
 * {@link SecurityScopes} depends on it.
 *
 * <pre>
 * &#64;Bean
 * ScopeGuard scopeGuard() {
 * 	return new ScopeGuard(CurrentUser.class);
 * }
 * </pre>
 *
 * With Spring Security there is one that reads the authorities of its
 * {@code Authentication}.
 *
 * @param type the class of the dependency
 */
public record ScopeGuard(Class<?> type) {

}
