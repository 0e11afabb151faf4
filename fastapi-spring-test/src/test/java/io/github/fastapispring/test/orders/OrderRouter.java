package io.github.fastapispring.test.orders;

import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;

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

	@Post(path = "/{id}/confirmation", status = 202)
	void confirm(long id, BackgroundTasks tasks) {
		tasks.add("confirmation", () -> this.orders.confirm(id));
	}

}
