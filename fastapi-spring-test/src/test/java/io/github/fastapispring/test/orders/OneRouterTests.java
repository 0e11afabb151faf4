package io.github.fastapispring.test.orders;

import io.github.fastapispring.test.FastApiTest;
import io.github.fastapispring.test.FastApiTestClient;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slice has the routers that it names only.
 */
@FastApiTest(routers = StatisticsRouter.class)
class OneRouterTests {

	@Autowired
	private FastApiTestClient client;

	@Autowired
	private ApplicationContext context;

	@Test
	void itHasThisRouterOnly() {
		assertThat(this.context.getBeansOfType(OrderRouter.class)).isEmpty();
		answer("/statistics/count", 200).json("100");
		answer("/orders", 404);
	}

	private BodyContentSpec answer(String uri, int status) {
		return this.client.get().uri(uri).exchange().expectStatus().isEqualTo(status).expectBody();
	}

}
