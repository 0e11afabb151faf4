package io.github.fastapispring.benchmarks.quarkus;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.github.fastapispring.benchmarks.compare.shop.Shop;

/**
 * Makes the shop a bean.
 */
class ShopProducer {

	@Produces
	@Singleton
	Shop shop() {
		return new Shop();
	}

}
