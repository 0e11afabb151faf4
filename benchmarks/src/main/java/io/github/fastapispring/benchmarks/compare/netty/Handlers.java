package io.github.fastapispring.benchmarks.compare.netty;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.QueryStringDecoder;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import io.github.fastapispring.benchmarks.compare.shop.ItemView;
import io.github.fastapispring.benchmarks.compare.shop.Login;
import io.github.fastapispring.benchmarks.compare.shop.LoginView;
import io.github.fastapispring.benchmarks.compare.shop.NewUser;
import io.github.fastapispring.benchmarks.compare.shop.Pong;
import io.github.fastapispring.benchmarks.compare.shop.Refusal;
import io.github.fastapispring.benchmarks.compare.shop.Shop;
import io.github.fastapispring.benchmarks.compare.shop.User;
import io.github.fastapispring.benchmarks.compare.shop.UserView;

/**
 * Reads, checks and writes by hand.
 */
final class Handlers {

	private static final int LONGEST_NAME = 50;

	private final JsonMapper mapper = JsonMapper.builder().build();

	private final Shop shop = new Shop();

	private final Scheduler waiting;

	Handlers(Executor waiting) {
		this.waiting = Schedulers.fromExecutor(waiting);
	}

	Publisher<Void> ping(HttpServerRequest request, HttpServerResponse response) {
		return send(response, 200, new Pong("pong"));
	}

	Publisher<Void> user(HttpServerRequest request, HttpServerResponse response) {
		String id = Objects.requireNonNull(request.param("id"));
		String extra = first(new QueryStringDecoder(request.uri()).parameters(), "include_extra");
		try {
			return send(response, 200, UserView.of(this.shop.user(Integer.parseInt(id), Boolean.parseBoolean(extra))));
		}
		catch (NumberFormatException ex) {
			return send(response, 422, Refusal.noInteger("path", "user_id", id));
		}
	}

	Publisher<Void> create(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asByteArray().flatMap((bytes) -> Mono.from(create(bytes, response)));
	}

	private Publisher<Void> create(byte[] bytes, HttpServerResponse response) {
		try {
			NewUser user = this.mapper.readValue(bytes, NewUser.class);
			return isValid(user) ? send(response, 201, UserView.of(this.shop.create(user)))
					: send(response, 422, Refusal.of("value_error", "body", "user", "Wrong user", user.toString()));
		}
		catch (JacksonException ex) {
			return send(response, 422, Refusal.of("json_invalid", "body", "", "JSON decode error", ""));
		}
	}

	private static boolean isValid(NewUser user) {
		return isName(user.name()) && user.email().indexOf('@') > 0
				&& (user.nickname() == null || user.nickname().length() <= LONGEST_NAME) && user.age() >= 18
				&& user.age() <= 150;
	}

	private static boolean isName(String name) {
		return !name.isBlank() && name.length() <= LONGEST_NAME;
	}

	Publisher<Void> items(HttpServerRequest request, HttpServerResponse response) {
		return send(response, 200, this.shop.items().stream().map(ItemView::of).toList());
	}

	Publisher<Void> me(HttpServerRequest request, HttpServerResponse response) {
		String token = request.requestHeaders().get("X-Token", "");
		User user = this.shop.open(token);
		if (user == null) {
			return send(response, 401, Refusal.of("value_error", "header", "x-token", "Unknown token", token));
		}
		if (!this.shop.active(user)) {
			this.shop.close(user);
			return send(response, 403, Refusal.of("value_error", "header", "x-token", "Inactive user", token));
		}
		return Mono.from(send(response, 200, UserView.of(user))).doFinally((end) -> this.shop.close(user));
	}

	Publisher<Void> login(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString().flatMap((body) -> {
			Map<String, List<String>> form = new QueryStringDecoder(body, false).parameters();
			Login login = new Login(first(form, "username"), first(form, "password"),
					Boolean.parseBoolean(first(form, "remember")));
			boolean valid = isName(login.username()) && login.password().length() >= 8
					&& login.password().length() <= 72;
			return Mono.from(valid ? send(response, 200, LoginView.of(login))
					: send(response, 422, Refusal.of("value_error", "body", "login", "Wrong login", "")));
		});
	}

	private static String first(Map<String, List<String>> parameters, String name) {
		return parameters.getOrDefault(name, List.of("")).get(0);
	}

	Publisher<Void> blocking(HttpServerRequest request, HttpServerResponse response) {
		return Mono.fromCallable(this.shop::waitForPong)
			.subscribeOn(this.waiting)
			.flatMap((pong) -> Mono.from(send(response, 200, pong)));
	}

	Publisher<Void> stream(HttpServerRequest request, HttpServerResponse response) {
		Flux<ByteBuf> lines = Flux.fromIterable(this.shop.lines())
			.map((line) -> Unpooled.wrappedBuffer(this.mapper.writeValueAsBytes(line), new byte[] { '\n' }));
		return response.header(HttpHeaderNames.CONTENT_TYPE, "application/x-ndjson").send(lines);
	}

	private Publisher<Void> send(HttpServerResponse response, int status, Object body) {
		byte[] bytes = this.mapper.writeValueAsBytes(body);
		return response.status(status)
			.header(HttpHeaderNames.CONTENT_TYPE, "application/json")
			.header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(bytes.length))
			.sendObject(Unpooled.wrappedBuffer(bytes));
	}

}
