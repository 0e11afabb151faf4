package io.github.fastapispring.benchmarks.compare.ours;

import java.util.List;

import reactor.core.publisher.Flux;

import org.springframework.http.MediaType;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Form;
import io.github.fastapispring.Get;
import io.github.fastapispring.NonBlocking;
import io.github.fastapispring.Post;
import io.github.fastapispring.Query;
import io.github.fastapispring.benchmarks.compare.shop.Item;
import io.github.fastapispring.benchmarks.compare.shop.ItemView;
import io.github.fastapispring.benchmarks.compare.shop.Line;
import io.github.fastapispring.benchmarks.compare.shop.Login;
import io.github.fastapispring.benchmarks.compare.shop.LoginView;
import io.github.fastapispring.benchmarks.compare.shop.NewUser;
import io.github.fastapispring.benchmarks.compare.shop.Pong;
import io.github.fastapispring.benchmarks.compare.shop.Shop;
import io.github.fastapispring.benchmarks.compare.shop.User;
import io.github.fastapispring.benchmarks.compare.shop.UserView;

/**
 * The path operations.
 */
@ApiRouter
class Router {

	private final Shop shop;

	Router(Shop shop) {
		this.shop = shop;
	}

	@NonBlocking
	@Get("/ping")
	Pong ping() {
		return new Pong("pong");
	}

	@NonBlocking
	@Get(value = "/users/{user_id}", responseModel = UserView.class)
	User user(int userId, @Query("include_extra") boolean includeExtra) {
		return this.shop.user(userId, includeExtra);
	}

	@NonBlocking
	@Post(value = "/users", status = 201, responseModel = UserView.class)
	User create(NewUser user) {
		return this.shop.create(user);
	}

	@NonBlocking
	@Get(value = "/items", responseModel = ItemView.class)
	List<Item> items() {
		return this.shop.items();
	}

	@NonBlocking
	@Get(value = "/me", responseModel = UserView.class)
	User me(@Depends ActiveUser user) {
		return user.user();
	}

	@NonBlocking
	@Post(value = "/form", responseModel = LoginView.class)
	Login login(@Form Login login) {
		return login;
	}

	@Get("/blocking")
	Pong blocking() {
		return this.shop.waitForPong();
	}

	@Get(value = "/stream", produces = MediaType.APPLICATION_NDJSON_VALUE)
	Flux<Line> stream() {
		return Flux.fromIterable(this.shop.lines());
	}

}
