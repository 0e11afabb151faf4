package io.github.fastapispring.benchmarks.compare.annotated;

import java.util.List;

import jakarta.validation.Valid;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

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
 * The handler methods. They return a {@code Mono} where they do not wait, so that they
 * stay on the event loop.
 */
@RestController
class Controller {

	private final Shop shop;

	Controller(Shop shop) {
		this.shop = shop;
	}

	@GetMapping("/ping")
	Mono<Pong> ping() {
		return Mono.just(new Pong("pong"));
	}

	@GetMapping("/users/{user_id}")
	Mono<UserView> user(@PathVariable("user_id") int userId, @RequestParam("include_extra") boolean includeExtra) {
		return Mono.just(UserView.of(this.shop.user(userId, includeExtra)));
	}

	@PostMapping("/users")
	@ResponseStatus(HttpStatus.CREATED)
	Mono<UserView> create(@Valid @RequestBody NewUser user) {
		return Mono.just(UserView.of(this.shop.create(user)));
	}

	@GetMapping("/items")
	Mono<List<ItemView>> items() {
		return Mono.just(this.shop.items().stream().map(ItemView::of).toList());
	}

	@GetMapping("/me")
	Mono<UserView> me(@RequestHeader("X-Token") String token) {
		return Mono.usingWhen(user(token), this::active, (user) -> Mono.fromRunnable(() -> this.shop.close(user)))
			.map(UserView::of);
	}

	@PostMapping(value = "/form", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<LoginView> login(@Valid @ModelAttribute Login login) {
		return Mono.just(LoginView.of(login));
	}

	@GetMapping("/blocking")
	Pong blocking() {
		return this.shop.waitForPong();
	}

	@GetMapping(value = "/stream", produces = MediaType.APPLICATION_NDJSON_VALUE)
	Flux<Line> stream() {
		return Flux.fromIterable(this.shop.lines());
	}

	private Mono<User> user(String token) {
		return Mono.justOrEmpty(this.shop.open(token))
			.switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED, "Unknown token")));
	}

	private Mono<User> active(User user) {
		return this.shop.active(user) ? Mono.just(user)
				: Mono.error(new ResponseStatusException(HttpStatus.FORBIDDEN, "Inactive user"));
	}

}
