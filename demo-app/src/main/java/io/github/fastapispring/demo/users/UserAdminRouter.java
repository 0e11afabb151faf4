package io.github.fastapispring.demo.users;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Delete;
import io.github.fastapispring.Get;
import io.github.fastapispring.demo.Refusal;
import io.github.fastapispring.demo.admin.Admin;
import reactor.core.publisher.Mono;

/**
 * What admins may do with users.
 */
@ApiRouter(prefix = "/users", parent = Admin.class)
class UserAdminRouter {

	private final UserService users;

	UserAdminRouter(UserService users) {
		this.users = users;
	}

	/** Counts the users. */
	@Get(value = "/statistics", responses = @ApiResponse(status = 401, model = Refusal.class))
	Mono<UserStatistics> statistics() {
		return this.users.statistics();
	}

	/** Deletes a user, whoever it is. */
	@Delete(value = "/{userId}", status = 204, responses = @ApiResponse(status = 404, model = Refusal.class))
	Mono<Void> removeUser(long userId) {
		return this.users.delete(userId);
	}

}
