package io.github.fastapispring.demo.users;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Delete;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.Partial;
import io.github.fastapispring.Patch;
import io.github.fastapispring.Post;
import io.github.fastapispring.Query;
import io.github.fastapispring.Security;
import io.github.fastapispring.demo.Refusal;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The routes of users.
 */
@ApiRouter(prefix = "/users", tags = "users")
class UserRouter {

	private final UserService users;

	private final AuditLog audit;

	UserRouter(UserService users, AuditLog audit) {
		this.users = users;
		this.audit = audit;
	}

	/** Sends a part of all users, in the order of their keys. */
	@Security(value = User.class, scopes = "users:read")
	@Get(responseModel = UserResponse.class)
	Flux<User> listUsers(@Query Page page) {
		return this.users.list(page);
	}

	/** Sends the user who asks. */
	@Get(value = "/me", responseModel = UserResponse.class,
			responses = @ApiResponse(status = 401, model = Refusal.class))
	User me(@Security(scopes = "users:read") User user) {
		return user;
	}

	/** Sends one user. */
	@Get(value = "/{userId}", responseModel = UserResponse.class,
			responses = @ApiResponse(status = 404, model = Refusal.class))
	Mono<User> getUser(long userId) {
		return this.users.get(userId);
	}

	/** Signs a user up. */
	@Post(status = 201, responseModel = UserResponse.class,
			responses = @ApiResponse(status = 409, model = Refusal.class))
	Mono<User> createUser(UserCreate body, BackgroundTasks tasks) {
		return this.users.create(body).doOnNext((user) -> tasks.add("audit", () -> this.audit.created(user)));
	}

	/**
	 * Sends the welcome mail once more; requests with the same key, while it waits, count
	 * as one.
	 */
	@Security(value = User.class, scopes = "users:write")
	@Post(value = "/{userId}/welcome-mail", status = 202, responses = @ApiResponse(status = 404, model = Refusal.class))
	Mono<Void> welcomeUser(long userId, @Header @Nullable @Size(min = 1, max = 100) String idempotencyKey) {
		return this.users.welcome(userId, idempotencyKey);
	}

	/** Changes what is sent of a user, and nothing else. */
	@Security(value = User.class, scopes = "users:write")
	@Patch(value = "/{userId}", responseModel = UserResponse.class, responses = {
			@ApiResponse(status = 404, model = Refusal.class), @ApiResponse(status = 409, model = Refusal.class) })
	Mono<User> updateUser(long userId, Partial<UserUpdate> body) {
		return this.users.update(userId, body);
	}

	/** Deletes a user for good. */
	@Security(value = User.class, scopes = "users:write")
	@Delete(value = "/{userId}", status = 204, responses = @ApiResponse(status = 404, model = Refusal.class))
	Mono<Void> deleteUser(long userId) {
		return this.users.delete(userId);
	}

}
