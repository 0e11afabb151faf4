package io.github.fastapispring.benchmarks.compare.netty;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.QueryStringDecoder;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import io.github.fastapispring.benchmarks.compare.shop.ItemView;
import io.github.fastapispring.benchmarks.compare.shop.NewUser;
import io.github.fastapispring.benchmarks.compare.shop.Pong;
import io.github.fastapispring.benchmarks.compare.shop.Shop;
import io.github.fastapispring.benchmarks.compare.shop.User;
import io.github.fastapispring.benchmarks.compare.shop.UserView;

/**
 * Reads, checks and writes by hand.
 */
final class Handlers {

	private final JsonMapper mapper = JsonMapper.builder().build();

	private final Shop shop = new Shop();

	Publisher<Void> ping(HttpServerRequest request, HttpServerResponse response) {
		return send(response, 200, new Pong("pong"));
	}

	Publisher<Void> user(HttpServerRequest request, HttpServerResponse response) {
		String id = Objects.requireNonNull(request.param("id"));
		boolean extra = Boolean.parseBoolean(query(request, "include_extra"));
		try {
			return send(response, 200, UserView.of(this.shop.user(Integer.parseInt(id), extra)));
		}
		catch (NumberFormatException ex) {
			return refuse(response, 422, List.of("path", "id"), "Input should be a valid integer", id);
		}
	}

	Publisher<Void> create(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asByteArray().flatMap((bytes) -> {
			try {
				NewUser user = this.mapper.readValue(bytes, NewUser.class);
				return valid(user) ? Mono.from(send(response, 201, UserView.of(this.shop.create(user))))
						: Mono.from(refuse(response, 422, List.of("body"), "Input should be a valid user", user));
			}
			catch (JacksonException ex) {
				return Mono.from(refuse(response, 422, List.of("body"), "JSON decode error", null));
			}
		});
	}

	Publisher<Void> items(HttpServerRequest request, HttpServerResponse response) {
		return send(response, 200, this.shop.items().stream().map(ItemView::of).toList());
	}

	Publisher<Void> me(HttpServerRequest request, HttpServerResponse response) {
		String token = request.requestHeaders().get("X-Token");
		User user = (token != null) ? this.shop.open(token) : null;
		if (user == null) {
			return refuse(response, 401, List.of("header", "X-Token"), "Unknown token", token);
		}
		if (!this.shop.active(user)) {
			this.shop.close(user);
			return refuse(response, 403, List.of("header", "X-Token"), "Inactive user", token);
		}
		return Mono.from(send(response, 200, UserView.of(user))).doFinally((end) -> this.shop.close(user));
	}

	private static @Nullable String query(HttpServerRequest request, String name) {
		List<String> values = new QueryStringDecoder(request.uri()).parameters().get(name);
		return (values != null) ? values.get(0) : null;
	}

	private static boolean valid(NewUser user) {
		return !user.name().isBlank() && user.name().length() <= 50 && user.email().indexOf('@') > 0
				&& (user.nickname() == null || user.nickname().length() <= 50) && user.age() >= 18 && user.age() <= 150;
	}

	private Publisher<Void> refuse(HttpServerResponse response, int status, List<String> location, String message,
			@Nullable Object input) {
		return send(response, status,
				Map.of("detail", List.of(Map.of("loc", location, "msg", message, "input", String.valueOf(input)))));
	}

	private Publisher<Void> send(HttpServerResponse response, int status, Object body) {
		byte[] bytes = this.mapper.writeValueAsBytes(body);
		return response.status(status)
			.header(HttpHeaderNames.CONTENT_TYPE, "application/json")
			.header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(bytes.length))
			.sendObject(Unpooled.wrappedBuffer(bytes));
	}

}
