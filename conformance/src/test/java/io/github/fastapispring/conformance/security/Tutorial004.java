package io.github.fastapispring.conformance.security;

import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Post;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.BearerToken;
import io.github.fastapispring.security.OAuth2PasswordBearer;
import io.github.fastapispring.security.OAuth2PasswordRequestForm;

/**
 * A login whose token is a JWT.
 */
@ConformanceApp("tutorial004")
class Tutorial004 {

	@Bean
	OAuth2PasswordBearer oauth2Scheme() {
		return new OAuth2PasswordBearer("token");
	}

	@Bean
	Accounts accounts() {
		return new Accounts();
	}

	@Bean
	Tokens tokens() {
		return new Tokens();
	}

	private static HttpException unauthorized(String detail) {
		return new HttpException(401, detail, Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
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
				.orElseThrow(() -> unauthorized("Incorrect username or password"));
			return Token.bearer(this.tokens.issue(user, List.of()));
		}

		@Get("/users/me/")
		User readUsersMe(@Depends User currentActiveUser) {
			return currentActiveUser;
		}

		@Get("/users/me/items/")
		Object readOwnItems(@Depends User currentActiveUser) {
			return List.of(Map.of("item_id", "Foo", "owner", currentActiveUser.username()));
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
		Mono<User> currentUser(@Depends BearerToken token) {
			return this.tokens.read(token.value())
				.mapNotNull((jwt) -> jwt.getSubject())
				.mapNotNull((username) -> this.accounts.find(username).orElse(null))
				.switchIfEmpty(unauthorized("Could not validate credentials").asMono());
		}

		@Provides
		User currentActiveUser(@Depends User currentUser) {
			if (currentUser.isDisabled()) {
				throw HttpException.badRequest("Inactive user");
			}
			return currentUser;
		}

	}

}
