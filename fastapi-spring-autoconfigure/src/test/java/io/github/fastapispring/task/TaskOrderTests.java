package io.github.fastapispring.task;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.dependency.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tasks in FastAPI's order: before the dependencies are closed.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "fastapi.tasks.order=before-teardown")
@AutoConfigureWebTestClient(timeout = "60s")
class TaskOrderTests {

	@Autowired
	private WebTestClient client;

	@Autowired
	private Journal journal;

	@Autowired
	private TaskExecutors executors;

	@BeforeEach
	void clear() {
		this.journal.clear();
	}

	@Test
	void theDependenciesAreClosedWhenTheTasksHaveEnded() {
		this.client.get().uri("/succeeds").exchange().expectStatus().isOk().expectBody();
		assertThat(this.journal.await("added by the end")).containsExactly("plain", "reactive", "close",
				"added by the end");
	}

	@Test
	void whatTheEndOfARequestThatFailedAddsRunsOnlyIfItAlwaysDoes() {
		this.client.get().uri("/fails").exchange().expectStatus().isEqualTo(409).expectBody();
		this.journal.await("always added by the end");
		this.executors.idle().block();
		assertThat(this.journal.entries()).containsExactly("close", "always added by the end");
	}

	record Unit() {

	}

	@Component
	static class Dependencies {

		private final Journal journal;

		Dependencies(Journal journal) {
			this.journal = journal;
		}

		@Provides
		Resource<Unit> unit(BackgroundTasks tasks) {
			return Resource.of(new Unit()).onClose((unit) -> {
				this.journal.add("close");
				tasks.add("end", () -> this.journal.add("added by the end"));
			});
		}

		@Provides
		Resource<String> always(BackgroundTasks tasks) {
			return Resource.of("always").onClose((text) -> {
				this.journal.add("close");
				tasks.add("end", () -> this.journal.add("added by the end"));
				tasks.always().add("end", () -> this.journal.add("always added by the end"));
			});
		}

	}

	@ApiRouter
	static class Router {

		private final Journal journal;

		Router(Journal journal) {
			this.journal = journal;
		}

		@Get("/succeeds")
		String succeed(@Depends Unit unit, BackgroundTasks tasks) {
			tasks.add("plain", () -> this.journal.add("plain"));
			tasks.add("reactive", () -> Mono.fromRunnable(() -> this.journal.add("reactive")));
			return "answer";
		}

		@Get("/fails")
		Mono<String> fail(@Depends String always, BackgroundTasks tasks) {
			tasks.add("plain", () -> this.journal.add("plain"));
			return HttpException.conflict("No").asMono();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, Dependencies.class })
	static class Application {

		@Bean
		Journal journal() {
			return new Journal();
		}

	}

}
