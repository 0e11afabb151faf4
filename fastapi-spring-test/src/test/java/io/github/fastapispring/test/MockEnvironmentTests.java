package io.github.fastapispring.test;

import java.util.concurrent.atomic.AtomicInteger;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.Query;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The client works without a server, too.
 */
@SpringBootTest
class MockEnvironmentTests {

	@Autowired
	private FastApiTestClient client;

	@Autowired
	private Router router;

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

	@Test
	void tasksAreAwaitedWithoutAServer() {
		this.client.post().uri("/visits").exchange().expectStatus().isOk();
		this.client.awaitTasks();
		assertThat(this.router.visits).hasValue(1);
	}

	record Tenant(@Query String name) {

	}

	@ApiRouter
	static class Router {

		private final AtomicInteger visits = new AtomicInteger();

		@Post("/visits")
		void visit(BackgroundTasks tasks) {
			tasks.add("visit", () -> this.visits.incrementAndGet());
		}

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
