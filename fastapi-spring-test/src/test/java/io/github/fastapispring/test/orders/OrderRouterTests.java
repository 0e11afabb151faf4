package io.github.fastapispring.test.orders;

import java.util.List;

import io.github.fastapispring.test.FastApiTest;
import io.github.fastapispring.test.FastApiTestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

/**
 * The examples of {@code docs/testing.md} on a slice of the application.
 */
@FastApiTest(OrderRouter.class)
class OrderRouterTests {

	@Autowired
	private FastApiTestClient client;

	@MockitoBean
	private OrderService orders;

	@BeforeEach
	void pass() {
		this.client = this.client.without(RequireApiKey.class);
	}

	@Test
	void theOrdersOfTheUserAreListed() {
		User ada = new User("ada", false);
		given(this.orders.list(ada, 20)).willReturn(List.of(new Order(7, "ada")));
		this.client.override(User.class, ada)
			.get()
			.uri("/orders")
			.exchange()
			.expectBody()
			.json("[{\"id\":7,\"buyer\":\"ada\"}]");
	}

	@Test
	void anOrderIsConfirmedInTheBackground() {
		this.client.post().uri("/orders/7/confirmation").exchange().expectStatus().isAccepted();
		this.client.awaitTasks();
		then(this.orders).should().confirm(7);
	}

	@Test
	void anOrderThatIsNotThereIsNotFound() {
		given(this.orders.get(1000)).willThrow(new OrderNotFoundException());
		this.client.get()
			.uri("/orders/1000")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody()
			.json("{\"error\":\"No such order\"}");
	}

}
