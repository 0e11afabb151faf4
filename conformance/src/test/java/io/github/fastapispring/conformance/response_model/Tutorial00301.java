package io.github.fastapispring.conformance.response_model;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.Email;
import org.jspecify.annotations.Nullable;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * The declared return type is the response model, whatever its sub-type adds.
 */
@ConformanceApp("tutorial003_01")
class Tutorial00301 {

	@ApiRouter
	static class Router {

		@Post("/user/")
		BaseUser createUser(UserIn user) {
			return user;
		}

	}

	static class BaseUser {

		private final String username;

		private final String email;

		private final @Nullable String fullName;

		@JsonCreator
		BaseUser(String username, String email, @Nullable String fullName) {
			this.username = username;
			this.email = email;
			this.fullName = fullName;
		}

		public String getUsername() {
			return this.username;
		}

		@Email
		public String getEmail() {
			return this.email;
		}

		public @Nullable String getFullName() {
			return this.fullName;
		}

	}

	static final class UserIn extends BaseUser {

		private final String password;

		@JsonCreator
		UserIn(String username, String email, @Nullable String fullName, String password) {
			super(username, email, fullName);
			this.password = password;
		}

		public String getPassword() {
			return this.password;
		}

	}

}
