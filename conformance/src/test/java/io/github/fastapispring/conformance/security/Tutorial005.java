package io.github.fastapispring.conformance.security;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Post;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Security;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.BearerToken;
import io.github.fastapispring.security.OAuth2PasswordBearer;
import io.github.fastapispring.security.OAuth2PasswordRequestForm;
import io.github.fastapispring.security.SecurityScopes;

/**
 * A login whose token allows only what was asked for.
 */
@ConformanceApp("tutorial005")
class Tutorial005 {

	@Bean
	OAuth2PasswordBearer oauth2Scheme() {
		return new OAuth2PasswordBearer("token").scope("me", "Read information about the current user.")
			.scope("items", "Read items.");
	}

	@Bean
	Accounts accounts() {
		return new Accounts();
	}

	@Bean
	Tokens tokens() {
		return new Tokens();
	}

	@ApiRouter
	static class Router {

		private final Accounts accounts;

		private final Tokens tokens;

		Router(Accounts accounts, Tokens tokens) {
			this.accounts = accounts;
			this.tokens = tokens;
		}

		@Post("/token")
		Token loginForAccessToken(@Depends OAuth2PasswordRequestForm form) {
			User user = this.accounts.authenticate(form.username(), form.password())
				.orElseThrow(() -> HttpException.badRequest("Incorrect username or password"));
			return Token.bearer(this.tokens.issue(user, form.scopes()));
		}

		@Get("/users/me/")
		User readUsersMe(@Depends User currentActiveUser) {
			return currentActiveUser;
		}

		@Get("/users/me/items/")
		Object readOwnItems(@Security(scopes = "items") User currentActiveUser) {
			return List.of(Map.of("item_id", "Foo", "owner", currentActiveUser.username()));
		}

		@Get("/status/")
		Object readSystemStatus(@Depends User currentUser) {
			return Map.of("status", "ok");
		}

	}

	@Component
	static class Dependencies {

		private final Accounts accounts;

		private final Tokens tokens;

		Dependencies(Accounts accounts, Tokens tokens) {
			this.accounts = accounts;
			this.tokens = tokens;
		}

		@Provides
		Mono<User> currentUser(SecurityScopes scopes, @Depends BearerToken token) {
			return this.tokens.read(token.value())
				.mapNotNull((jwt) -> allowed(jwt, scopes))
				.switchIfEmpty(unauthorized("Could not validate credentials", scopes).asMono());
		}

		private @Nullable User allowed(Jwt jwt, SecurityScopes scopes) {
			User user = this.accounts.find(String.valueOf(jwt.getSubject())).orElse(null);
			List<String> granted = List
				.of(StringUtils.tokenizeToStringArray(String.valueOf(jwt.getClaimAsString("scope")), " "));
			if (user != null && !scopes.areIn(granted)) {
				throw unauthorized("Not enough permissions", scopes);
			}
			return user;
		}

		private static HttpException unauthorized(String detail, SecurityScopes scopes) {
			return new HttpException(401, detail, Map.of(HttpHeaders.WWW_AUTHENTICATE, scopes.challenge()));
		}

		@Provides
		User currentActiveUser(@Security(scopes = "me") User currentUser) {
			if (currentUser.isDisabled()) {
				throw HttpException.badRequest("Inactive user");
			}
			return currentUser;
		}

	}

}
