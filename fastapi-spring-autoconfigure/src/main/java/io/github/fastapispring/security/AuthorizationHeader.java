package io.github.fastapispring.security;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

import io.github.fastapispring.Sensitive;

/**
 * The {@code Authorization} header as the client sent it. Its text form hides it.
 *
 * @param value the value of the header, never empty
 */
public record AuthorizationHeader(@Sensitive String value) {

	/** A request with several says nothing certain. */
	static @Nullable AuthorizationHeader of(ServerHttpRequest request) {
		String value = SecurityScheme.only(request.getHeaders().get(HttpHeaders.AUTHORIZATION));
		return (value != null) ? new AuthorizationHeader(value) : null;
	}

	static @Nullable HttpAuthorizationCredentials credentials(ServerHttpRequest request) {
		AuthorizationHeader header = of(request);
		int blank = (header != null) ? header.value.indexOf(' ') : -1;
		if (header == null || blank <= 0) {
			return null;
		}
		String credentials = header.value.substring(blank + 1).strip();
		return credentials.isEmpty() ? null
				: new HttpAuthorizationCredentials(header.value.substring(0, blank), credentials);
	}

	static @Nullable BearerToken bearerToken(ServerHttpRequest request) {
		HttpAuthorizationCredentials found = credentials(request);
		return (found != null && found.isScheme("bearer")) ? new BearerToken(found.credentials()) : null;
	}

	@Override
	public String toString() {
		return "AuthorizationHeader[value=***]";
	}

}
