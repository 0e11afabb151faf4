package io.github.fastapispring.test.orders;

import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;

/**
 * The orders of a user.
 */
@ApiRouter(prefix = "/orders", dependencies = RequireApiKey.class)
class OrderRouter {

	private final OrderService orders;

	OrderRouter(OrderService orders) {
		this.orders = orders;
	}

	@Get
	List<Order> list(@Depends User user, @Depends OrderSettings settings) {
		return this.orders.list(user, settings.pageSize());
	}

	@Get("/{id}")
	Order get(long id) {
		return this.orders.get(id);
	}

}
