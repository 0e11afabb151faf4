package io.github.fastapispring.dependency;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.NonBlocking;
import io.github.fastapispring.Post;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.micrometer.context.ContextRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.server.WebFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a filter puts into the logging context, into the Reactor context, or on its thread
 * arrives wherever code of the application runs for the request.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
class RequestContextTests {

	private static final ThreadLocal<String> TENANT = new ThreadLocal<>();

	private static final ThreadLocal<String> TRACE = new ThreadLocal<>();

	private static final AtomicInteger NUMBERS = new AtomicInteger();

	private final String id = "id " + NUMBERS.incrementAndGet();

	@LocalServerPort
	private int port;

	@Autowired
	private WebTestClient client;

	@Autowired
	private Journal journal;

	@BeforeAll
	static void register() {
		ContextRegistry.getInstance().registerThreadLocalAccessor("tenant", TENANT);
		ContextRegistry.getInstance().registerThreadLocalAccessor("trace", TRACE);
	}

	@AfterAll
	static void remove() {
		ContextRegistry.getInstance().removeThreadLocalAccessor("tenant");
		ContextRegistry.getInstance().removeThreadLocalAccessor("trace");
	}

	@BeforeEach
	void clear() {
		this.journal.clear();
	}

	@ParameterizedTest
	@CsvSource({ "/plain, success", "/reactive, success", "/plain/failing, error", "/reactive/failing, error" })
	void itArrivesInProvidersHandlersAndEnds(String path, String end) {
		assertEverywhere(this.client.get().uri(path), "non-blocking provider", "plain provider", "reactive provider",
				"reactive provider, subscribed", "handler", "plain " + end, "reactive " + end,
				"reactive " + end + ", subscribed", "plain close", "reactive close", "reactive close, subscribed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/alone/plain", "/alone/reactive" })
	void itArrivesInAHandlerWithoutDependencies(String path) {
		assertEverywhere(this.client.get().uri(path), "handler");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/alone/plain", "/alone/reactive" })
	void itArrivesInAHandlerWithABody(String path) {
		assertEverywhere(this.client.post().uri(path).contentType(MediaType.APPLICATION_JSON).bodyValue("[1]"),
				"handler");
	}

	@Test
	void itArrivesInTheEndOfAResourceThatComesAfterItsClientHasGone() throws IOException {
		RawClient raw = RawClient.get(this.port, "/late");
		this.journal.await("waits");
		raw.close();
		this.journal.await("gone");
		this.journal.open("late");
		assertThat(this.journal.await(5)).endsWith("late close: raw", "late close, subscribed: raw");
	}

	private void assertEverywhere(WebTestClient.RequestHeadersSpec<?> request, String... places) {
		request.header("X-Id", this.id).exchange().expectBody();
		assertThat(this.journal.await(places.length + 1)).containsExactlyInAnyOrderElementsOf(
				Stream.concat(Stream.of(places), Stream.of("thread")).map((place) -> place + ": " + this.id).toList());
	}

	record Plain() {

	}

	record NeverWaiting() {

	}

	record Reactive() {

	}

	record Late() {

	}

	/**
	 * Notes what there is at a place: one text where all agree.
	 */
	@Component
	static class Places {

		private final Journal journal;

		Places(Journal journal) {
			this.journal = journal;
		}

		void note(String place) {
			note(place, Context.of("tenant", TENANT.get() + "", "trace", TRACE.get() + ""));
		}

		void note(String place, ContextView context) {
			Set<String> found = new TreeSet<>();
			found.add(String.valueOf(MDC.get("request")));
			found.add(String.valueOf(TENANT.get()));
			found.add(String.valueOf(TRACE.get()));
			found.add(context.get("tenant"));
			found.add(context.get("trace"));
			this.journal.add(place + ": " + String.join("/", found));
		}

		<T> Mono<T> noted(String place, T value) {
			note(place);
			return Mono.deferContextual((context) -> {
				note(place + ", subscribed", context);
				return Mono.just(value);
			});
		}

	}

	@Component
	static class Dependencies {

		private final Places places;

		private final Journal journal;

		Dependencies(Places places, Journal journal) {
			this.places = places;
			this.journal = journal;
		}

		@Provides
		@NonBlocking
		NeverWaiting neverWaiting() {
			this.places.note("non-blocking provider");
			return new NeverWaiting();
		}

		@Provides
		Resource<Plain> plain(@Depends NeverWaiting before) {
			this.places.note("plain provider");
			return Resource.of(new Plain())
				.onSuccess((plain) -> this.places.note("plain success"))
				.onError((plain, error) -> this.places.note("plain error"))
				.onClose((plain) -> this.places.note("plain close"));
		}

		@Provides
		Mono<Resource<Reactive>> reactive(@Depends Plain before) {
			return this.places.noted("reactive provider",
					Resource.reactive(new Reactive())
						.onSuccess((reactive) -> this.places.noted("reactive success", reactive))
						.onError((reactive, error) -> this.places.noted("reactive error", reactive))
						.onClose((reactive) -> this.places.noted("reactive close", reactive)));
		}

		/** It does not hear that it is cancelled. */
		@Provides
		Mono<Resource<Late>> late() {
			Resource<Late> late = Resource.reactive(new Late())
				.onClose((value) -> this.places.noted("late close", value));
			return Mono.fromDirect((subscriber) -> {
				subscriber.onSubscribe(Operators.emptySubscription());
				this.journal.opened("late").subscribe(null, null, () -> {
					subscriber.onNext(late);
					subscriber.onComplete();
				});
				this.journal.add("waits");
			});
		}

	}

	@ApiRouter
	static class Router {

		private final Places places;

		Router(Places places) {
			this.places = places;
		}

		@Get("/plain")
		void plain(@Depends Plain plain, @Depends Reactive reactive) {
			this.places.note("handler");
		}

		@Get("/reactive")
		Mono<Void> reactive(@Depends Plain plain, @Depends Reactive reactive) {
			this.places.note("handler");
			return Mono.empty();
		}

		@Get("/plain/failing")
		void failing(@Depends Plain plain, @Depends Reactive reactive) {
			this.places.note("handler");
			throw HttpException.conflict("failing");
		}

		@Get("/reactive/failing")
		Mono<Void> failingLater(@Depends Plain plain, @Depends Reactive reactive) {
			return Mono.deferContextual((context) -> {
				this.places.note("handler", context);
				return HttpException.conflict("failing").asMono();
			});
		}

		@Get("/alone/plain")
		void alone() {
			this.places.note("handler");
		}

		@Post("/alone/plain")
		void alone(@Body List<Integer> body) {
			this.places.note("handler");
		}

		@Get("/alone/reactive")
		Mono<Void> aloneReactive() {
			return Mono.deferContextual((context) -> {
				this.places.note("handler", context);
				return Mono.empty();
			});
		}

		@Post("/alone/reactive")
		Mono<Void> aloneReactive(@Body List<Integer> body) {
			return Mono.deferContextual((context) -> {
				this.places.note("handler", context);
				return Mono.empty();
			});
		}

		@Get("/late")
		Mono<Void> late(@Depends Late late) {
			return Mono.empty();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, Dependencies.class, Places.class })
	static class Application {

		@Bean
		Journal journal() {
			return new Journal();
		}

		/**
		 * Takes away from its thread what it has put there: the thread goes on with other
		 * requests.
		 */
		@Bean
		WebFilter context(Journal journal) {
			return (exchange, chain) -> {
				List<String> ids = exchange.getRequest().getHeaders().getOrDefault("X-Id", List.of("raw"));
				String id = ids.get(0);
				Mono<Void> answer = chain.filter(exchange)
					.doOnCancel(() -> journal.add("gone"))
					.contextWrite((context) -> context.put("tenant", id));
				return Mono.fromDirect((subscriber) -> {
					MDC.put("request", id);
					TRACE.set(id);
					answer.subscribe(subscriber);
					journal.add("thread: "
							+ (TENANT.get() == null && MDC.getCopyOfContextMap().size() == 1 && id.equals(TRACE.get())
									? MDC.get("request") : "is not as it was"));
					MDC.remove("request");
					TRACE.remove();
				});
			};
		}

	}

}
