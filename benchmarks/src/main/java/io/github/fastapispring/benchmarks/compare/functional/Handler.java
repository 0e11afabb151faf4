package io.github.fastapispring.benchmarks.compare.functional;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;

import io.github.fastapispring.benchmarks.compare.shop.ItemView;
import io.github.fastapispring.benchmarks.compare.shop.Line;
import io.github.fastapispring.benchmarks.compare.shop.Login;
import io.github.fastapispring.benchmarks.compare.shop.LoginView;
import io.github.fastapispring.benchmarks.compare.shop.NewUser;
import io.github.fastapispring.benchmarks.compare.shop.Pong;
import io.github.fastapispring.benchmarks.compare.shop.Refusal;
import io.github.fastapispring.benchmarks.compare.shop.Shop;
import io.github.fastapispring.benchmarks.compare.shop.User;
import io.github.fastapispring.benchmarks.compare.shop.UserView;

/**
 * The handler functions.
 */
class Handler {

	private final Shop shop;

	private final Validator validator;

	private final Scheduler waiting;

	Handler(Shop shop, Validator validator, AsyncTaskExecutor executor) {
		this.shop = shop;
		this.validator = validator;
		this.waiting = Schedulers.fromExecutor(executor);
	}

	Mono<ServerResponse> ping(ServerRequest request) {
		return json(HttpStatus.OK, new Pong("pong"));
	}

	Mono<ServerResponse> user(ServerRequest request) {
		String id = request.pathVariable("user_id");
		boolean extra = Boolean.parseBoolean(request.queryParam("include_extra").orElse(""));
		try {
			return json(HttpStatus.OK, UserView.of(this.shop.user(Integer.parseInt(id), extra)));
		}
		catch (NumberFormatException ex) {
			return json(HttpStatus.UNPROCESSABLE_CONTENT, Refusal.noInteger("path", "user_id", id));
		}
	}

	Mono<ServerResponse> create(ServerRequest request) {
		return request.bodyToMono(NewUser.class)
			.flatMap(ifValid((user) -> json(HttpStatus.CREATED, UserView.of(this.shop.create(user)))));
	}

	Mono<ServerResponse> items(ServerRequest request) {
		return json(HttpStatus.OK, this.shop.items().stream().map(ItemView::of).toList());
	}

	Mono<ServerResponse> me(ServerRequest request) {
		return Mono.usingWhen(current(request.headers().firstHeader("X-Token")),
				(user) -> active(user).flatMap((active) -> json(HttpStatus.OK, UserView.of(active))),
				(user) -> Mono.fromRunnable(() -> this.shop.close(user)));
	}

	private Mono<User> current(@Nullable String token) {
		return Mono.justOrEmpty((token != null) ? this.shop.open(token) : null)
			.switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED, "Unknown token")));
	}

	private Mono<User> active(User user) {
		return this.shop.active(user) ? Mono.just(user)
				: Mono.error(new ResponseStatusException(HttpStatus.FORBIDDEN, "Inactive user"));
	}

	Mono<ServerResponse> login(ServerRequest request) {
		return request.formData()
			.map(Handler::login)
			.flatMap(ifValid((login) -> json(HttpStatus.OK, LoginView.of(login))));
	}

	private static Login login(MultiValueMap<String, String> form) {
		return new Login(Objects.requireNonNullElse(form.getFirst("username"), ""),
				Objects.requireNonNullElse(form.getFirst("password"), ""),
				Boolean.parseBoolean(form.getFirst("remember")));
	}

	Mono<ServerResponse> blocking(ServerRequest request) {
		return Mono.fromCallable(this.shop::waitForPong)
			.subscribeOn(this.waiting)
			.flatMap((pong) -> json(HttpStatus.OK, pong));
	}

	Mono<ServerResponse> stream(ServerRequest request) {
		return ServerResponse.ok()
			.contentType(MediaType.APPLICATION_NDJSON)
			.body(Flux.fromIterable(this.shop.lines()), Line.class);
	}

	private <T> Function<T, Mono<ServerResponse>> ifValid(Function<T, Mono<ServerResponse>> handler) {
		return (value) -> {
			Set<ConstraintViolation<T>> violations = this.validator.validate(value);
			return violations.isEmpty() ? handler.apply(value) : refuse(violations.iterator().next());
		};
	}

	private static Mono<ServerResponse> refuse(ConstraintViolation<?> violation) {
		return json(HttpStatus.UNPROCESSABLE_CONTENT,
				Refusal.of("value_error", "body", violation.getPropertyPath().toString(), violation.getMessage(),
						String.valueOf(violation.getInvalidValue())));
	}

	private static Mono<ServerResponse> json(HttpStatus status, Object body) {
		return ServerResponse.status(status).contentType(MediaType.APPLICATION_JSON).bodyValue(body);
	}

}
