package io.github.fastapispring.dependency;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.NonBlocking;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.WebFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However a request ends, each resource that it has opened is closed once, in the reverse
 * order, and not while somebody uses it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DisconnectTests {

	private static final List<String> OPENED = List.of("open a", "open b", "open c");

	private static final List<String> CLOSED = List.of("close c", "close b", "close a");

	@LocalServerPort
	private int port;

	@Autowired
	private Journal journal;

	@BeforeEach
	void clear() {
		this.journal.clear();
	}

	@Test
	void success() throws IOException {
		assertThat(status("/success")).isEqualTo(200);
		assertJournal("handler", "success b", "success a");
	}

	@Test
	void anErrorOfTheHandler() throws IOException {
		assertThat(status("/error")).isEqualTo(409);
		assertJournal("handler", "error b: taken", "error a: taken");
	}

	@Test
	void anErrorOfTheSerialisation() throws IOException {
		assertThat(status("/unwritable")).isEqualTo(500);
		List<String> entries = this.journal.await("close a");
		assertThat(entries).startsWith("open a", "open b", "open c", "handler")
			.endsWith("close c", "close b", "close a");
		assertThat(entries.subList(4, entries.size() - 3)).hasSize(2)
			.allSatisfy((entry) -> assertThat(entry).contains("cannot be written"));
	}

	@Test
	void aValidationErrorInALaterProvider() throws IOException {
		assertThat(status("/invalid")).isEqualTo(422);
		List<String> entries = this.journal.await("close a");
		assertThat(entries)
			.startsWith("open a", "open b", "open c", "error b: 1 validation error: [[header, x-token] missing]",
					"error a: 1 validation error: [[header, x-token] missing]")
			.hasSize(8);
		assertThat(entries).endsWith("close c", "close b", "close a");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/provider", "/handler" })
	void aBlockingCallIsInterruptedWhenItsClientGoesAndNothingIsClosedUnderIt(String path) throws IOException {
		hangUp(path, "waits at gate");
		assertThat(this.journal.await("is interrupted at gate")).doesNotContainAnyElementsOf(CLOSED);
		this.journal.open("gate");
		assertJournal("waits at gate", "is interrupted at gate", "leaves gate");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/reactive-provider", "/reactive-handler" })
	void aMonoIsCancelledWhenItsClientGoes(String path) throws IOException {
		hangUp(path, "subscribed");
		assertJournal("subscribed", "cancelled");
	}

	@Test
	void aResourceOfABlockingProviderThatComesAfterItsClientHasGoneIsClosedInItsTurn() throws IOException {
		hangUp("/late", "waits at gate");
		this.journal.await("is interrupted at gate");
		this.journal.open("gate");
		this.journal.await("close a");
		assertThat(this.journal.entries()).containsExactly("open a", "open b", "open c", "waits at gate",
				"is interrupted at gate", "leaves gate", "close late", "close c", "close b", "close a");
	}

	@Test
	void theClientGoesDuringABody() throws IOException {
		try (RawClient client = RawClient.get(this.port, "/body")) {
			assertThat(client.status()).isEqualTo(200);
			assertThat(this.journal.entries()).doesNotContainAnyElementsOf(CLOSED);
		}
		assertJournal("handler", "success b", "success a", "cancelled");
	}

	@Test
	void theClientGoesDuringAStream() throws IOException {
		try (RawClient client = RawClient.get(this.port, "/stream")) {
			assertThat(client.status()).isEqualTo(200);
			assertThat(this.journal.await("element 2")).doesNotContainAnyElementsOf(CLOSED);
		}
		assertJournal("success b", "success a", "element 1", "element 2", "cancelled");
	}

	@Test
	void aStreamThatEndsHoldsItsResourcesUntilItsLastElement() throws IOException {
		assertThat(status("/finite-stream")).isEqualTo(200);
		assertJournal("success b", "success a", "element 1", "element 2");
	}

	@Test
	void aStreamThatFailsClosesItsResources() throws IOException {
		assertThat(status("/failing-stream")).isEqualTo(200);
		assertJournal("success b", "success a", "element 1");
	}

	@Test
	void aTimeoutInterruptsAndCloses() throws IOException {
		assertThat(status("/timeout")).isEqualTo(503);
		assertJournal("waits at gate", "is interrupted at gate");
	}

	@Test
	void theEndsThatDecideAreNotGivenUpWhenTheClientGoes() throws IOException {
		hangUp("/commit", "waits at commit");
		this.journal.await("client has gone");
		this.journal.open("commit");
		this.journal.await("close a");
		assertThat(this.journal.entries()).containsExactly("open a", "open b", "open c", "open slow", "waits at commit",
				"client has gone", "leaves commit", "success b", "success a", "close slow", "close c", "close b",
				"close a");
	}

	private int status(String path) throws IOException {
		try (RawClient client = RawClient.get(this.port, path)) {
			return client.status();
		}
	}

	private void hangUp(String path, String at) throws IOException {
		RawClient client = RawClient.get(this.port, path);
		this.journal.await(at);
		client.close();
	}

	private void assertJournal(String... between) {
		this.journal.await("close a");
		assertThat(this.journal.entries())
			.isEqualTo(Stream.of(OPENED, List.of(between), CLOSED).flatMap(List::stream).toList());
	}

	record A() {

	}

	record B(A a) {

	}

	record C(B b, Runnable end) implements AutoCloseable {

		@Override
		public void close() {
			this.end.run();
		}

	}

	record Token(int number) {

	}

	record Slow(String name) {

	}

	record Unwritable() {

		public String getText() {
			throw new IllegalStateException("It cannot be written");
		}

	}

	/**
	 * A blocking resource, a reactive one, and a closeable one, each on the one before.
	 */
	@Component
	static class Dependencies {

		private final Journal journal;

		Dependencies(Journal journal) {
			this.journal = journal;
		}

		@Provides
		Resource<A> a() {
			this.journal.add("open a");
			return Resource.of(new A())
				.onSuccess((a) -> this.journal.add("success a"))
				.onError((a, error) -> this.journal.add("error a: " + text(error)))
				.onClose((a) -> this.journal.add("close a"));
		}

		@Provides
		Mono<Resource<B>> b(@Depends A a) {
			return Mono.fromSupplier(() -> {
				this.journal.add("open b");
				return Resource.reactive(new B(a))
					.onSuccess((b) -> Mono.fromRunnable(() -> this.journal.add("success b")))
					.onError((b, error) -> Mono.fromRunnable(() -> this.journal.add("error b: " + text(error))))
					.onClose((b) -> Mono.fromRunnable(() -> this.journal.add("close b")));
			});
		}

		private static String text(Throwable error) {
			return (error instanceof ResponseStatusException status) ? String.valueOf(status.getReason())
					: String.valueOf(error.getMessage());
		}

		@Provides
		@NonBlocking
		C c(@Depends B b) {
			this.journal.add("open c");
			return new C(b, () -> this.journal.add("close c"));
		}

		@Provides
		Token token(@Depends C c, @Header int xToken) {
			return new Token(xToken);
		}

		@Provides
		String waiting(@Depends C c) {
			this.journal.insistAt("gate");
			return "waited";
		}

		@Provides
		Mono<Integer> never(@Depends C c) {
			return Mono.<Integer>never()
				.doOnSubscribe((subscription) -> this.journal.add("subscribed"))
				.doOnCancel(() -> this.journal.add("cancelled"));
		}

		@Provides
		Resource<Long> late(@Depends C c) {
			this.journal.insistAt("gate");
			return Resource.of(1L).onClose((value) -> this.journal.add("close late"));
		}

		@Provides
		Resource<Slow> slow(@Depends C c) {
			this.journal.add("open slow");
			return Resource.of(new Slow("slow"))
				.onSuccess((slow) -> this.journal.insistAt("commit"))
				.onClose((slow) -> this.journal.add("close slow"));
		}

	}

	@ApiRouter
	static class Router {

		private final Journal journal;

		Router(Journal journal) {
			this.journal = journal;
		}

		@Get("/success")
		String success(@Depends C c) {
			this.journal.add("handler");
			return "done";
		}

		@Get("/error")
		String error(@Depends C c) {
			this.journal.add("handler");
			throw new ResponseStatusException(HttpStatus.CONFLICT, "taken");
		}

		@Get("/unwritable")
		Unwritable unwritable(@Depends C c) {
			this.journal.add("handler");
			return new Unwritable();
		}

		@Get("/invalid")
		int invalid(@Depends Token token) {
			return token.number();
		}

		@Get("/provider")
		String provider(@Depends String waiting) {
			return waiting;
		}

		@Get("/handler")
		String handler(@Depends C c) {
			this.journal.insistAt("gate");
			return "waited";
		}

		@Get("/reactive-provider")
		int reactiveProvider(@Depends Integer never) {
			return never;
		}

		@Get("/reactive-handler")
		Mono<String> reactiveHandler(@Depends C c) {
			return Mono.<String>never()
				.doOnSubscribe((subscription) -> this.journal.add("subscribed"))
				.doOnCancel(() -> this.journal.add("cancelled"));
		}

		@Get("/late")
		long late(@Depends Long late) {
			return late;
		}

		@Get(value = "/body", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
		Flux<DataBuffer> body(@Depends C c) {
			this.journal.add("handler");
			return Flux.range(0, 1024)
				.map((number) -> DefaultDataBufferFactory.sharedInstance.wrap(new byte[64 * 1024]))
				.<DataBuffer>map((buffer) -> buffer)
				.doOnCancel(() -> this.journal.add("cancelled"));
		}

		@Get("/stream")
		Flux<ServerSentEvent<Integer>> stream(@Depends C c) {
			return Flux.range(1, 2)
				.concatWith(Flux.never())
				.doOnNext((number) -> this.journal.add("element " + number))
				.map((number) -> ServerSentEvent.builder(number).build())
				.doOnCancel(() -> this.journal.add("cancelled"));
		}

		@Get(value = "/finite-stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
		Flux<Integer> finiteStream(@Depends C c) {
			return Flux.range(1, 2).doOnNext((number) -> this.journal.add("element " + number));
		}

		@Get(value = "/failing-stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
		Flux<Integer> failingStream(@Depends C c) {
			return Flux.just(1)
				.doOnNext((number) -> this.journal.add("element " + number))
				.concatWith(Mono.error(new IllegalStateException("broken")));
		}

		@Get("/timeout")
		String timeout(@Depends C c) throws InterruptedException {
			this.journal.waitAt("gate");
			return "in time";
		}

		@Get("/commit")
		@NonBlocking
		String commit(@Depends Slow slow) {
			return slow.name();
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
		WebFilter timeout(Journal journal) {
			return (exchange, chain) -> exchange.getRequest().getPath().value().equals("/timeout")
					? chain.filter(exchange)
						.timeout(journal.added("waits at gate"))
						.onErrorMap(TimeoutException.class,
								(ex) -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE))
					: chain.filter(exchange);
		}

		@Bean
		WebFilter goneClients(Journal journal) {
			return (exchange, chain) -> chain.filter(exchange).doOnCancel(() -> {
				if (exchange.getRequest().getPath().value().equals("/commit")) {
					journal.add("client has gone");
				}
			});
		}

	}

}
