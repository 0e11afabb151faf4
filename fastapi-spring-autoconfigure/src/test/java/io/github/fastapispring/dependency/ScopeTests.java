package io.github.fastapispring.dependency;

import java.io.IOException;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A dependency of the handler's scope ends before the response is sent, one of the
 * request's after its last byte.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ScopeTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Journal journal;

	@BeforeEach
	void clear() {
		this.journal.clear();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/plain", "/reactive" })
	void success(String path) throws IOException {
		assertThat(status(path)).isEqualTo(200);
		assertThat(this.journal.await("close request")).containsExactly("handler", "success later", "success handler",
				"success request", "close later", "close handler", "response", "close request");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/plain/failing", "/reactive/failing" })
	void anErrorEndsBothBeforeItIsAnswered(String path) throws IOException {
		assertThat(status(path)).isEqualTo(409);
		assertThat(this.journal.await("response")).containsExactly("handler", "error later", "error handler",
				"error request", "close later", "close handler", "close request", "response");
	}

	@Test
	void aStreamHoldsTheScopeOfTheRequestAlone() throws IOException {
		try (RawClient client = RawClient.get(this.port, "/stream")) {
			assertThat(client.status()).isEqualTo(200);
			assertThat(this.journal.await("response")).endsWith("close later", "close handler", "element 1",
					"response");
			this.journal.open("gate");
			assertThat(this.journal.await("close request")).endsWith("response", "element 2", "close request");
		}
	}

	private int status(String path) throws IOException {
		try (RawClient client = RawClient.get(this.port, path)) {
			return client.status();
		}
	}

	record OfRequest() {

	}

	record OfHandler() {

	}

	record OfHandlerLater() {

	}

	@Component
	static class Dependencies {

		private final Journal journal;

		Dependencies(Journal journal) {
			this.journal = journal;
		}

		@Provides(scope = Scope.REQUEST)
		Resource<OfRequest> ofRequest() {
			return resource("request", new OfRequest());
		}

		@Provides(scope = Scope.HANDLER)
		Resource<OfHandler> ofHandler(@Depends OfRequest request) {
			return resource("handler", new OfHandler());
		}

		@Provides(scope = Scope.HANDLER)
		Mono<Resource<OfHandlerLater>> ofHandlerLater(@Depends OfHandler handler) {
			return Mono.just(Resource.reactive(new OfHandlerLater())
				.onSuccess((value) -> note("success later"))
				.onError((value, error) -> note("error later"))
				.onClose((value) -> note("close later")));
		}

		private <T> Resource<T> resource(String name, T value) {
			return Resource.of(value)
				.onSuccess((resource) -> this.journal.add("success " + name))
				.onError((resource, error) -> this.journal.add("error " + name))
				.onClose((resource) -> this.journal.add("close " + name));
		}

		private Mono<Void> note(String entry) {
			return Mono.fromRunnable(() -> this.journal.add(entry));
		}

	}

	@ApiRouter
	static class Router {

		private final Journal journal;

		Router(Journal journal) {
			this.journal = journal;
		}

		@Get("/plain")
		String plain(@Depends OfRequest request, @Depends OfHandlerLater handler) {
			this.journal.add("handler");
			return "done";
		}

		@Get("/reactive")
		Mono<String> reactive(@Depends OfHandlerLater handler) {
			return Mono.fromRunnable(() -> this.journal.add("handler")).thenReturn("done");
		}

		@Get("/plain/failing")
		String failing(@Depends OfHandlerLater handler) {
			this.journal.add("handler");
			throw HttpException.conflict("failing");
		}

		@Get("/reactive/failing")
		Mono<String> failingLater(@Depends OfHandlerLater handler) {
			this.journal.add("handler");
			return HttpException.conflict("failing").asMono();
		}

		@Get(value = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
		Flux<Integer> stream(@Depends OfHandlerLater handler) {
			return Flux.just(1)
				.concatWith(this.journal.opened("gate").thenReturn(2))
				.doOnNext((number) -> this.journal.add("element " + number));
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
		WebFilter responses(Journal journal) {
			return (exchange, chain) -> {
				exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> journal.add("response")));
				return chain.filter(exchange);
			};
		}

	}

}
