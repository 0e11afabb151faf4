package io.github.fastapispring.benchmarks.quarkus;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.WebApplicationException;

import io.github.fastapispring.benchmarks.compare.shop.Shop;
import io.github.fastapispring.benchmarks.compare.shop.User;

/**
 * The user with this token, and its session.
 */
@RequestScoped
class CurrentUser {

	private final Shop shop;

	private final User user;

	CurrentUser(Shop shop, Token token) {
		this.shop = shop;
		this.user = shop.open(token.value());
	}

	User user() {
		if (this.user == null) {
			throw new WebApplicationException("Unknown token", 401);
		}
		return this.user;
	}

	@PreDestroy
	void close() {
		if (this.user != null) {
			this.shop.close(this.user);
		}
	}

}
