package io.github.fastapispring.test.orders;

import java.util.List;
import java.util.stream.LongStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Has the orders; a service that tests of the web layer do without.
 */
@Service
class OrderService {

	private static final Logger logger = LoggerFactory.getLogger(OrderService.class);

	private static final int COUNT = 100;

	List<Order> list(User buyer, int limit) {
		return LongStream.rangeClosed(1, COUNT)
			.mapToObj((id) -> new Order(id, (id % 2 == 0) ? "ada" : "grace"))
			.filter((order) -> buyer.admin() || order.buyer().equals(buyer.name()))
			.limit(limit)
			.toList();
	}

	Order get(long id) {
		if (id > COUNT) {
			throw new OrderNotFoundException();
		}
		return new Order(id, "ada");
	}

	void confirm(long id) {
		logger.info("Order {} is confirmed to {}", id, get(id).buyer());
	}

}
