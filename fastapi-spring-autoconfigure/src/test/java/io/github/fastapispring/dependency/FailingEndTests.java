package io.github.fastapispring.dependency;

import java.io.IOException;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.server.WebFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An end that fails is answered as long as there is no answer, and is logged afterwards;
 * it stops no other end.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
class FailingEndTests {

	private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(HeldResources.class);

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@LocalServerPort
	private int port;

	@Autowired
	private WebTestClient client;

	@Autowired
	private Journal journal;

	@BeforeEach
	void attach() {
		this.journal.clear();
		this.log.start();
		LOGGER.addAppender(this.log);
	}

	@AfterEach
	void detach() {
		LOGGER.detachAppender(this.log);
	}

	@ParameterizedTest
	@ValueSource(strings = { "plain", "reactive", "throwing", "closeable" })
	void aCloseThatFailsIsLoggedWithItsRouteAndChangesNothingElse(String kind) {
		get("/close/" + kind, 200, "\"done\"");
		assertThat(this.journal.await("close outer")).containsExactly("success outer", "close inner", "close outer");
		assertLogged("Closing FailingEndTests.Dependencies." + kind + "(Outer) (FailingEndTests.java:",
				") failed in GET /close/" + kind + " (Router." + kind + ")");
	}

	@Test
	void aCloseThatFailsDoesNotReplaceTheErrorOfTheHandler() {
		get("/close-after-error", 409, "{\"detail\":\"of the handler\"}");
		assertThat(this.journal.await("close outer")).containsExactly("error outer: of the handler", "close inner",
				"close outer");
		assertLogged("Closing FailingEndTests.Dependencies.plain(Outer)", "failed in GET /close-after-error");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/success/plain", "/success/reactive" })
	void aSuccessThatFailsIsAnsweredAndSeenByTheOthers(String path) {
		get(path, 409, "{\"detail\":\"not committed\"}");
		assertThat(this.journal.await("close outer")).containsExactly("error inner: not committed",
				"error outer: not committed", "close inner", "close outer");
		assertThat(this.log.list).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/error/plain, plain", "/error/reactive, reactive" })
	void anErrorMayBeReplacedByAnAnswer(String path, String kind) {
		get(path, 410, "{\"detail\":\"replaced by " + kind + "\"}");
		assertThat(this.journal.await("close outer")).containsExactly("error inner: of the handler",
				"error outer: replaced by " + kind + " instead of of the handler", "close inner", "close outer");
	}

	@Test
	void aSuccessThatFailsWhenItsClientHasGoneIsLogged() throws IOException {
		RawClient raw = RawClient.get(this.port, "/gone");
		this.journal.await("waits at commit");
		raw.close();
		this.journal.await("client has gone");
		this.journal.open("commit");
		this.journal.await("close outer");
		assertLogged("The client had gone when GET /gone (Router.gone) failed after its handler");
	}

	private void get(String path, int status, String body) {
		this.client.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody(String.class)
			.isEqualTo(body);
	}

	private void assertLogged(String... parts) {
		Awaitility.await().until(() -> !this.log.list.isEmpty());
		assertThat(List.copyOf(this.log.list)).singleElement().satisfies((event) -> {
			assertThat(event.getLevel()).isEqualTo(Level.ERROR);
			assertThat(event.getFormattedMessage()).contains(parts);
			assertThat(event.getThrowableProxy()).isNotNull();
		});
	}

	record Outer() {

	}

	/** A resource within another one. */
	interface Inner {

	}

	record Closeable(Journal journal) implements Inner, AutoCloseable {

		@Override
		public void close() throws IOException {
			this.journal.add("close inner");
			throw new IOException("not closed");
		}

	}

	record Held() implements Inner {

	}

	@Component
	static class Dependencies {

		private final Journal journal;

		Dependencies(Journal journal) {
			this.journal = journal;
		}

		@Provides
		Resource<Outer> outer() {
			return Resource.of(new Outer())
				.onSuccess((outer) -> this.journal.add("success outer"))
				.onError((outer, error) -> this.journal.add("error outer: " + describe(error)))
				.onClose((outer) -> this.journal.add("close outer"));
		}

		private static String describe(Throwable error) {
			String suppressed = (error.getSuppressed().length > 0) ? " instead of " + detail(error.getSuppressed()[0])
					: "";
			return detail(error) + suppressed;
		}

		private static String detail(Throwable error) {
			return (error instanceof HttpException http) ? String.valueOf(http.getDetail()) : error.toString();
		}

		@Provides
		Resource<Inner> plain(@Depends Outer outer) {
			return Resource.<Inner>of(new Held()).onClose((inner) -> {
				this.journal.add("close inner");
				throw new IOException("not closed");
			});
		}

		@Provides
		Mono<Resource<Inner>> reactive(@Depends Outer outer) {
			return Mono.just(Resource.<Inner>reactive(new Held()).onClose((inner) -> Mono.error(() -> {
				this.journal.add("close inner");
				return new IOException("not closed");
			})));
		}

		@Provides
		Mono<Resource<Inner>> throwing(@Depends Outer outer) {
			return Mono.just(Resource.<Inner>reactive(new Held()).onClose((inner) -> {
				this.journal.add("close inner");
				throw new IllegalStateException("not closed");
			}));
		}

		@Provides
		Inner closeable(@Depends Outer outer) {
			return new Closeable(this.journal);
		}

		@Provides
		Resource<Inner> uncommitted(@Depends Outer outer) {
			return Resource.<Inner>of(new Held()).onSuccess((inner) -> {
				throw HttpException.conflict("not committed");
			})
				.onError((inner, error) -> this.journal.add("error inner: " + detail(error)))
				.onClose((inner) -> this.journal.add("close inner"));
		}

		@Provides
		Mono<Resource<Inner>> uncommittedLater(@Depends Outer outer) {
			return Mono.just(Resource.<Inner>reactive(new Held())
				.onSuccess((inner) -> HttpException.conflict("not committed").asMono())
				.onError((inner, error) -> Mono.fromRunnable(() -> this.journal.add("error inner: " + detail(error))))
				.onClose((inner) -> Mono.fromRunnable(() -> this.journal.add("close inner"))));
		}

		@Provides
		Resource<Inner> replacing(@Depends Outer outer) {
			return Resource.<Inner>of(new Held()).onError((inner, error) -> {
				this.journal.add("error inner: " + detail(error));
				throw new HttpException(410, "replaced by plain");
			}).onClose((inner) -> this.journal.add("close inner"));
		}

		@Provides
		Mono<Resource<Inner>> replacingLater(@Depends Outer outer) {
			return Mono.just(Resource.<Inner>reactive(new Held()).onError((inner, error) -> {
				this.journal.add("error inner: " + detail(error));
				return new HttpException(410, "replaced by reactive").asMono();
			}).onClose((inner) -> Mono.fromRunnable(() -> this.journal.add("close inner"))));
		}

		@Provides
		Resource<Inner> gone(@Depends Outer outer) {
			return Resource.<Inner>of(new Held()).onSuccess((inner) -> {
				this.journal.insistAt("commit");
				throw new IllegalStateException("not committed");
			});
		}

	}

	@ApiRouter
	static class Router {

		@Get("/close/plain")
		String plain(@Depends Inner plain) {
			return "done";
		}

		@Get("/close/reactive")
		String reactive(@Depends Inner reactive) {
			return "done";
		}

		@Get("/close/throwing")
		String throwing(@Depends Inner throwing) {
			return "done";
		}

		@Get("/close/closeable")
		String closeable(@Depends Inner closeable) {
			return "done";
		}

		@Get("/close-after-error")
		String closeAfterError(@Depends Inner plain) {
			throw HttpException.conflict("of the handler");
		}

		@Get("/success/plain")
		String success(@Depends Inner uncommitted) {
			return "done";
		}

		@Get("/success/reactive")
		Mono<String> successLater(@Depends Inner uncommittedLater) {
			return Mono.just("done");
		}

		@Get("/error/plain")
		String error(@Depends Inner replacing) {
			throw HttpException.conflict("of the handler");
		}

		@Get("/error/reactive")
		Mono<String> errorLater(@Depends Inner replacingLater) {
			return HttpException.conflict("of the handler").asMono();
		}

		@Get("/gone")
		String gone(@Depends Inner gone) {
			return "done";
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
		WebFilter goneClients(Journal journal) {
			return (exchange, chain) -> chain.filter(exchange).doOnCancel(() -> journal.add("client has gone"));
		}

	}

}
