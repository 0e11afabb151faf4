package io.github.fastapispring.dependency;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

import org.springframework.context.annotation.Configuration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that stops closes what its requests hold, once.
 */
class ServerShutdownTests {

	@ParameterizedTest
	@ValueSource(strings = { "/blocking", "/reactive" })
	void aServerThatStopsAtOnceClosesWhatItsRequestsHold(String path) throws IOException {
		ConfigurableApplicationContext context = start("immediate");
		Journal journal = context.getBean(Journal.class);
		try (RawClient client = RawClient.get(port(context), path)) {
			journal.await("waits at gate");
			context.close();
			assertThat(journal.entries()).contains("close connection");
			assertThat(client.status()).isEqualTo(503);
			assertThat(client.isClosedByServer()).isTrue();
		}
		assertThat(journal.entries()).containsOnlyOnce("close transaction", "close connection")
			.containsSubsequence("is interrupted at gate", "close transaction", "close connection");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/blocking", "/reactive" })
	void aServerThatStopsGracefullyAnswersBefore(String path) throws IOException {
		ConfigurableApplicationContext context = start("graceful");
		Journal journal = context.getBean(Journal.class);
		CompletableFuture<Void> closing;
		try (RawClient client = RawClient.get(port(context), path)) {
			journal.await("waits at gate");
			closing = CompletableFuture.runAsync(context::close);
			journal.await("context closes");
			journal.open("gate");
			assertThat(client.status()).isEqualTo(200);
		}
		closing.join();
		assertThat(journal.entries()).containsExactly("open connection", "open transaction", "waits at gate",
				"context closes", "success transaction", "success connection", "close transaction", "close connection");
	}

	private static ConfigurableApplicationContext start(String shutdown) {
		return new SpringApplicationBuilder(Application.class)
			.properties("server.port=0", "server.shutdown=" + shutdown)
			.run();
	}

	private static int port(ConfigurableApplicationContext context) {
		return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	record Connection() {

	}

	record Transaction(Connection connection) {

	}

	@Component
	static class Dependencies {

		private final Journal journal;

		Dependencies(Journal journal) {
			this.journal = journal;
		}

		@Provides
		Resource<Connection> connection() {
			this.journal.add("open connection");
			return Resource.of(new Connection())
				.onSuccess((connection) -> this.journal.add("success connection"))
				.onClose((connection) -> this.journal.add("close connection"));
		}

		@Provides
		Mono<Resource<Transaction>> transaction(@Depends Connection connection) {
			return Mono.fromSupplier(() -> {
				this.journal.add("open transaction");
				return Resource.reactive(new Transaction(connection))
					.onSuccess((transaction) -> Mono.fromRunnable(() -> this.journal.add("success transaction")))
					.onClose((transaction) -> Mono.fromRunnable(() -> this.journal.add("close transaction")));
			});
		}

	}

	@ApiRouter
	static class Router {

		private final Journal journal;

		Router(Journal journal) {
			this.journal = journal;
		}

		@Get("/blocking")
		String blocking(@Depends Transaction transaction) throws InterruptedException {
			this.journal.waitAt("gate");
			return "done";
		}

		@Get("/reactive")
		Mono<String> reactive(@Depends Transaction transaction) {
			this.journal.add("waits at gate");
			return this.journal.opened("gate").thenReturn("done").doFinally((signal) -> {
				if (signal == SignalType.CANCEL) {
					this.journal.add("is interrupted at gate");
				}
			});
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

		@Bean
		ApplicationListener<ContextClosedEvent> closing(Journal journal) {
			return (event) -> journal.add("context closes");
		}

	}

}
