package io.github.fastapispring.security;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * An API key in a cookie. A browser sends cookies by itself: guard against requests that
 * other sites make (CSRF).
 *
 * <pre>
 * &#64;Bean
 * ApiKeyCookie key() {
 * 	return new ApiKeyCookie("key");
 * }
 * </pre>
 */
public non-sealed class ApiKeyCookie extends ApiKeyScheme<ApiKeyCookie> {

	/**
	 * A scheme.
	 * @param name the name of the cookie
	 */
	public ApiKeyCookie(String name) {
		super("APIKeyCookie", name, "cookie");
	}

	@Override
	@Nullable List<String> values(ServerHttpRequest request) {
		List<HttpCookie> cookies = request.getCookies().get(name());
		return (cookies != null) ? cookies.stream().map(HttpCookie::getValue).toList() : null;
	}

}
