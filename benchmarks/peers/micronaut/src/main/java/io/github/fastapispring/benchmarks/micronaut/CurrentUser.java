package io.github.fastapispring.benchmarks.micronaut;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.runtime.http.scope.RequestScope;
import jakarta.annotation.PreDestroy;

import io.github.fastapispring.benchmarks.compare.shop.Shop;
import io.github.fastapispring.benchmarks.compare.shop.User;

/**
 * The user with this token, and its session.
 */
@RequestScope
class CurrentUser {

	private final Shop shop;

	private final Token token;

	private User user;

	CurrentUser(Shop shop, Token token) {
		this.shop = shop;
		this.token = token;
	}

	/** Not in the constructor, which Micronaut's proxy runs, too. */
	User user() {
		if (this.user == null) {
			this.user = this.shop.open(this.token.value());
		}
		if (this.user == null) {
			throw new HttpStatusException(HttpStatus.UNAUTHORIZED, "Unknown token");
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
