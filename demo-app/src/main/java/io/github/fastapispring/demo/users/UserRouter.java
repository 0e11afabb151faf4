package io.github.fastapispring.demo.users;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Delete;
import io.github.fastapispring.Get;
import io.github.fastapispring.Partial;
import io.github.fastapispring.Patch;
import io.github.fastapispring.Post;
import io.github.fastapispring.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The routes of users.
 */
@ApiRouter(prefix = "/users", tags = "users")
class UserRouter {

	private final UserService users;

	UserRouter(UserService users) {
		this.users = users;
	}

	@Get(responseModel = UserResponse.class)
	Flux<User> listUsers(@Query Page page) {
		return this.users.list(page);
	}

	@Get(value = "/{userId}", responseModel = UserResponse.class)
	Mono<User> getUser(long userId) {
		return this.users.get(userId);
	}

	@Post(status = 201, responseModel = UserResponse.class)
	Mono<User> createUser(UserCreate body) {
		return this.users.create(body);
	}

	@Patch(value = "/{userId}", responseModel = UserResponse.class)
	Mono<User> updateUser(long userId, Partial<UserUpdate> body) {
		return this.users.update(userId, body);
	}

	@Delete(value = "/{userId}", status = 204)
	Mono<Void> deleteUser(long userId) {
		return this.users.delete(userId);
	}

}
