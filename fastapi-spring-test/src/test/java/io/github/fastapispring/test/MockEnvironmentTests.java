package io.github.fastapispring.test;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Query;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The client works without a server, too.
 */
@SpringBootTest
class MockEnvironmentTests {

	@Autowired
	private FastApiTestClient client;

	@Test
	void aValueIsReplacedWithoutAServer() {
		this.client.get().uri("/tenant?name=real").exchange().expectBody(String.class).isEqualTo("\"real\"");
		this.client.override(Tenant.class, new Tenant("other"))
			.get()
			.uri("/tenant?name=real")
			.exchange()
			.expectBody(String.class)
			.isEqualTo("\"other\"");
	}

	record Tenant(@Query String name) {

	}

	@ApiRouter
	static class Router {

		@Get("/tenant")
		String tenant(@Depends Tenant tenant) {
			return tenant.name();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Router.class)
	static class MockApplication {

	}

}
