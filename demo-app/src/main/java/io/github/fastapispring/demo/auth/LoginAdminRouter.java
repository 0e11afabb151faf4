package io.github.fastapispring.demo.auth;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Delete;
import io.github.fastapispring.NonBlocking;
import io.github.fastapispring.Post;
import io.github.fastapispring.demo.Refusal;
import io.github.fastapispring.demo.admin.Admin;
import jakarta.validation.constraints.Email;
import reactor.core.publisher.Mono;

/**
 * What admins may do with logins.
 */
@ApiRouter(prefix = "/logins", parent = Admin.class)
class LoginAdminRouter {

	private final LoginLimits limits;

	private final LoginRepository logins;

	LoginAdminRouter(LoginLimits limits, LoginRepository logins) {
		this.limits = limits;
		this.logins = logins;
	}

	/**
	 * Lets an account log in again at once that had too many attempts on this instance.
	 */
	@NonBlocking
	@Post(value = "/unlock", status = 204, responses = @ApiResponse(status = 401, model = Refusal.class))
	void unlock(@Body(embed = true) @Email String email) {
		this.limits.forget(email);
	}

	/** Ends all logins of a user: none of the refresh tokens is good any more. */
	@Delete(value = "/{userId}", status = 204)
	Mono<Void> endLogins(long userId) {
		return this.logins.endAll(userId);
	}

}
