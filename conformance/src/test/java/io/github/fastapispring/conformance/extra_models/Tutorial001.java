package io.github.fastapispring.conformance.extra_models;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;
import jakarta.validation.constraints.Email;
import org.jspecify.annotations.Nullable;

/**
 * One model for what comes in, one for what is stored and one for what goes out.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Post(value = "/user/", responseModel = UserOut.class)
		UserInDb createUser(UserIn userIn) {
			return new UserInDb(userIn.username(), "supersecret" + userIn.password(), userIn.email(),
					userIn.fullName());
		}

	}

	record UserIn(String username, String password, @Email String email, @Nullable String fullName) {
	}

	record UserInDb(String username, String hashedPassword, String email, @Nullable String fullName) {
	}

	record UserOut(String username, @Email String email, @Nullable String fullName) {
	}

}
