package io.github.fastapispring.conformance.response_model;

import jakarta.validation.constraints.Email;
import org.jspecify.annotations.Nullable;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * The response model has no password, so none is sent.
 */
@ConformanceApp("tutorial003")
class Tutorial003 {

	@ApiRouter
	static class Router {

		@Post(value = "/user/", responseModel = UserOut.class)
		UserIn createUser(UserIn user) {
			return user;
		}

	}

	record UserIn(String username, String password, @Email String email, @Nullable String fullName) {
	}

	record UserOut(String username, @Email String email, @Nullable String fullName) {
	}

}
