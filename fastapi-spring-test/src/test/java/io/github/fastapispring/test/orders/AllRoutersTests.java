package io.github.fastapispring.test.orders;

import io.github.fastapispring.test.FastApiTest;
import io.github.fastapispring.test.FastApiTestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slice has all routers and nothing that they need.
 */
@FastApiTest(properties = { "slice=all", "orders.page-size=5" })
@Import(Security.class)
@ExtendWith(OutputCaptureExtension.class)
class AllRoutersTests {

	@Autowired
	private FastApiTestClient client;

	@Autowired
	private ApplicationContext context;

	@MockitoBean
	private OrderService orders;

	@Value("${slice}")
	private String slice;

	@Test
	void itHasAllRoutersAndNoServicesOrProviders() {
		assertThat(this.context.getBeansOfType(OrderRouter.class)).hasSize(1);
		assertThat(this.context.getBeansOfType(StatisticsRouter.class)).hasSize(1);
		assertThat(this.context.getBeansOfType(OrderErrors.class)).hasSize(1);
		assertThat(this.context.getBeansOfType(RequireApiKey.class)).isEmpty();
		answer(this.client, "/statistics/count", 200).json("100");
	}

	@Test
	void itHasItsProperties() {
		assertThat(this.slice).isEqualTo("all");
		assertThat(this.context.getBean(OrderSettings.class).pageSize()).isEqualTo(5);
	}

	@Test
	void anImportedProviderIsCalled() {
		answer(this.client.without(RequireApiKey.class), "/orders", 401).jsonPath("$.detail")
			.isEqualTo("Not authenticated");
	}

	@Test
	void aMissingGuardLetsNobodyPass(CapturedOutput output) {
		answer(this.client, "/orders/1", 500).jsonPath("$.detail").isEqualTo("Internal Server Error");
		assertThat(output).contains("Nothing provides io.github.fastapispring.test.orders.RequireApiKey: "
				+ "import the bean that does, or override it");
	}

	@Test
	void aMissingGuardIsReplaced() {
		answer(this.client.override(new RequireApiKey()), "/orders/1", 422).jsonPath("$.detail[0].loc[1]")
			.isEqualTo("api-key");
	}

	private static BodyContentSpec answer(FastApiTestClient client, String uri, int status) {
		return client.get().uri(uri).exchange().expectStatus().isEqualTo(status).expectBody();
	}

}
