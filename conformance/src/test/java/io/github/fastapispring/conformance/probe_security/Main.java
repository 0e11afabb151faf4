package io.github.fastapispring.conformance.probe_security;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.ApiKey;
import io.github.fastapispring.security.ApiKeyCookie;
import io.github.fastapispring.security.ApiKeyHeader;
import io.github.fastapispring.security.ApiKeyQuery;
import io.github.fastapispring.security.BearerToken;
import io.github.fastapispring.security.HttpAuthorizationCredentials;
import io.github.fastapispring.security.HttpBasic;
import io.github.fastapispring.security.HttpBasicCredentials;
import io.github.fastapispring.security.HttpBearer;
import io.github.fastapispring.security.OAuth2PasswordBearer;
import io.github.fastapispring.security.OAuth2PasswordRequestForm;

/**
 * Every scheme, with credentials in every form.
 */
@ConformanceApp("main")
class Main {

	@ApiRouter
	static class Router {

		@Get("/bearer")
		Object f1(@Depends HttpAuthorizationCredentials bearer) {
			return bearer;
		}

		@Get("/bearer-optional")
		@Nullable Object f2(@Depends @Nullable HttpAuthorizationCredentials optionalBearer) {
			return optionalBearer;
		}

		@Get("/basic")
		Object f3(@Depends HttpBasicCredentials basic) {
			return Map.of("u", basic.username(), "p", basic.password());
		}

		@Get("/oauth")
		Object f4(@Depends BearerToken oauth) {
			return oauth.value();
		}

		@Get("/kh")
		Object f5(@Depends ApiKey headerKey) {
			return headerKey.value();
		}

		@Get("/kq")
		Object f6(@Depends ApiKey queryKey) {
			return queryKey.value();
		}

		@Get("/kc")
		Object f7(@Depends ApiKey cookieKey) {
			return cookieKey.value();
		}

		@Get("/two")
		Object f8(@Depends ApiKey headerKey, @Depends HttpAuthorizationCredentials bearer) {
			return List.of(headerKey.value(), bearer.credentials());
		}

		@Get("/order")
		Object f9(int n, @Depends ApiKey headerKey) {
			return n;
		}

		@Post("/token")
		Object token(@Depends OAuth2PasswordRequestForm form) {
			return new Login(form.grantType(), form.username(), form.password(), form.scopes(), form.clientId(),
					form.clientSecret());
		}

	}

	@Bean
	HttpBearer bearer() {
		return new HttpBearer();
	}

	@Bean
	HttpBearer optionalBearer() {
		return new HttpBearer().autoError(false);
	}

	@Bean
	HttpBasic basic() {
		return new HttpBasic();
	}

	@Bean
	OAuth2PasswordBearer oauth() {
		return new OAuth2PasswordBearer("/token").scope("a", "A");
	}

	@Bean
	ApiKeyHeader headerKey() {
		return new ApiKeyHeader("X-Key");
	}

	@Bean
	ApiKeyQuery queryKey() {
		return new ApiKeyQuery("key");
	}

	@Bean
	ApiKeyCookie cookieKey() {
		return new ApiKeyCookie("key");
	}

	record Login(@Nullable String grantType, String username, String password, List<String> scopes,
			@Nullable String clientId, @Nullable String clientSecret) {
	}

}
