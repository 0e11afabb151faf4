package io.github.fastapispring.benchmarks.compare.ours;

import reactor.core.publisher.Mono;

import io.github.fastapispring.Depends;
import io.github.fastapispring.Header;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.NonBlocking;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.benchmarks.compare.shop.Shop;
import io.github.fastapispring.benchmarks.compare.shop.User;

/**
 * The chain of dependencies: token, user, active user.
 */
@NonBlocking
class Dependencies {

	private final Shop shop;

	Dependencies(Shop shop) {
		this.shop = shop;
	}

	@Provides
	Token token(@Header String xToken) {
		return new Token(xToken);
	}

	@Provides
	Resource<User> user(@Depends Token token) {
		User user = this.shop.open(token.value());
		if (user == null) {
			throw HttpException.unauthorized("Unknown token");
		}
		return Resource.reactive(user).onClose((opened) -> Mono.fromRunnable(() -> this.shop.close(opened)));
	}

	@Provides
	ActiveUser activeUser(@Depends User user) {
		if (!this.shop.active(user)) {
			throw HttpException.forbidden("Inactive user");
		}
		return new ActiveUser(user);
	}

}
