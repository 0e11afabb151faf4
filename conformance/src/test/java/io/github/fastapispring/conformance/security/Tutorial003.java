package io.github.fastapispring.conformance.security;

import java.util.Map;

import org.jspecify.annotations.Nullable;

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
 * A login whose token is the name of the user.
 */
@ConformanceApp("tutorial003")
class Tutorial003 {

	private static final Map<String, User> USERS = Map.of("johndoe",
			new User("johndoe", "johndoe@example.com", "John Doe", false, hash("secret")), "alice",
			new User("alice", "alice@example.com", "Alice Wonderson", true, hash("secret2")));

	private static String hash(String password) {
		return "fakehashed" + password;
	}

	@Bean
	OAuth2PasswordBearer oauth2Scheme() {
		return new OAuth2PasswordBearer("token");
	}

	@ApiRouter
	static class Router {

		@Post("/token")
		Object login(@Depends OAuth2PasswordRequestForm form) {
			User user = USERS.get(form.username());
			if (user == null || !user.hashedPassword().equals(hash(form.password()))) {
				throw HttpException.badRequest("Incorrect username or password");
			}
			return new Token(user.username(), "bearer");
		}

		@Get("/users/me")
		Object readUsersMe(@Depends User currentActiveUser) {
			return currentActiveUser;
		}

	}

	@Component
	static class Dependencies {

		@Provides
		User currentUser(@Depends BearerToken token) {
			User user = USERS.get(token.value());
			if (user == null) {
				throw new HttpException(401, "Not authenticated", Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
			}
			return user;
		}

		@Provides
		User currentActiveUser(@Depends User currentUser) {
			if (currentUser.disabled()) {
				throw HttpException.badRequest("Inactive user");
			}
			return currentUser;
		}

	}

	record User(String username, @Nullable String email, @Nullable String fullName, boolean disabled,
			String hashedPassword) {
	}

	record Token(String accessToken, String tokenType) {
	}

}
