package io.github.fastapispring.benchmarks.micronaut;

import java.util.List;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import reactor.core.publisher.Flux;

import io.github.fastapispring.benchmarks.compare.shop.ItemView;
import io.github.fastapispring.benchmarks.compare.shop.Line;
import io.github.fastapispring.benchmarks.compare.shop.Login;
import io.github.fastapispring.benchmarks.compare.shop.LoginView;
import io.github.fastapispring.benchmarks.compare.shop.NewUser;
import io.github.fastapispring.benchmarks.compare.shop.Pong;
import io.github.fastapispring.benchmarks.compare.shop.Shop;
import io.github.fastapispring.benchmarks.compare.shop.UserView;

/**
 * The workloads in Micronaut.
 */
@Controller
class Endpoints {

	private final Shop shop;

	private final ActiveUser activeUser;

	Endpoints(Shop shop, ActiveUser activeUser) {
		this.shop = shop;
		this.activeUser = activeUser;
	}

	@Get("/ping")
	Pong ping() {
		return new Pong("pong");
	}

	@Get("/users/{userId}")
	UserView user(int userId, @QueryValue("include_extra") boolean includeExtra) {
		return UserView.of(this.shop.user(userId, includeExtra));
	}

	@Post("/users")
	@Status(HttpStatus.CREATED)
	UserView create(@Valid @Body NewUser user) {
		return UserView.of(this.shop.create(user));
	}

	@Get("/items")
	List<ItemView> items() {
		return this.shop.items().stream().map(ItemView::of).toList();
	}

	@Get("/me")
	UserView me() {
		return UserView.of(this.activeUser.user());
	}

	@Post("/form")
	@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
	LoginView login(@Valid @Body Login form) {
		return LoginView.of(form);
	}

	@Get("/blocking")
	@ExecuteOn(TaskExecutors.BLOCKING)
	Pong blocking() {
		return this.shop.waitForPong();
	}

	@Get(value = "/stream", produces = MediaType.APPLICATION_JSON_STREAM)
	Flux<Line> stream() {
		return Flux.fromIterable(this.shop.lines());
	}

}
