package io.github.fastapispring.security.authentication;

import java.util.Map;

import org.springframework.http.HttpHeaders;

import io.github.fastapispring.HttpException;
import io.github.fastapispring.security.SecurityScopes;

/**
 * Refusals in FastAPI's words, with the challenges of bearer tokens (RFC 6750, 3.1).
 */
final class BearerRefusal {

	private BearerRefusal() {
	}

	static HttpException notAuthenticated() {
		return refusal(401, "Not authenticated", "Bearer");
	}

	static HttpException invalidToken(SecurityScopes scopes) {
		return refusal(401, "Could not validate credentials", "Bearer error=\"invalid_token\"" + demanded(scopes));
	}

	static HttpException insufficientScope(SecurityScopes scopes) {
		return refusal(403, "Not enough permissions", "Bearer error=\"insufficient_scope\"" + demanded(scopes));
	}

	private static String demanded(SecurityScopes scopes) {
		return scopes.scopes().isEmpty() ? "" : ", scope=\"" + scopes.scopeStr() + "\"";
	}

	private static HttpException refusal(int status, String detail, String challenge) {
		return new HttpException(status, detail, Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge));
	}

}
