package io.github.fastapispring.benchmarks.quarkus;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.WebApplicationException;

import io.github.fastapispring.benchmarks.compare.shop.Shop;
import io.github.fastapispring.benchmarks.compare.shop.User;

/**
 * A user that may come in.
 */
@RequestScoped
class ActiveUser {

	private final Shop shop;

	private final CurrentUser current;

	ActiveUser(Shop shop, CurrentUser current) {
		this.shop = shop;
		this.current = current;
	}

	User user() {
		User user = this.current.user();
		if (!this.shop.active(user)) {
			throw new WebApplicationException("Inactive user", 403);
		}
		return user;
	}

}
