package io.github.fastapispring.benchmarks.micronaut;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.runtime.http.scope.RequestScope;

import io.github.fastapispring.benchmarks.compare.shop.Shop;
import io.github.fastapispring.benchmarks.compare.shop.User;

/**
 * A user that may come in.
 */
@RequestScope
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
			throw new HttpStatusException(HttpStatus.FORBIDDEN, "Inactive user");
		}
		return user;
	}

}
