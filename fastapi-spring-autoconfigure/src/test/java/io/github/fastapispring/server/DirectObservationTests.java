package io.github.fastapispring.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;

import org.springframework.boot.webflux.autoconfigure.WebFluxObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.dependency.Journal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each request is observed once, and its observation is current wherever it is on
 * Spring's own way.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DirectObservationTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String JSON = "Content-Type: application/json";

	private static final String ITEM = "{\"name\":\"pen\",\"count\":3}";

	@AfterEach
	void reset() {
		Hooks.disableAutomaticContextPropagation();
	}

	@Test
	void requestsAreObservedTheSame() {
		assertObservedTheSame();
	}

	@Test
	void requestsAreObservedTheSameWhereReactorMovesTheContext() {
		assertObservedTheSame("spring.reactor.context-propagation=auto");
	}

	private static void assertObservedTheSame(String... properties) {
		try (Servers servers = Servers.start(Application.class, properties)) {
			servers.exchange(Way.SPRING, Conversation.of("GET /entity"));
			requests().forEach((conversation) -> assertObservedTheSame(servers, conversation));
		}
	}

	private static void assertObservedTheSame(Servers servers, Conversation conversation) {
		recorded(servers, Way.SPRING).clear();
		Answers answers = servers.exchange(Way.SPRING, conversation);
		List<String> observed = observed(servers, Way.SPRING);
		assertThat(observed).as(conversation.toString()).hasSize(1);
		for (Way way : Way.values()) {
			recorded(servers, way).clear();
			assertThat(servers.exchange(way, conversation)).as(way + " " + conversation).isEqualTo(answers);
			assertThat(observed(servers, way)).as(way + " " + conversation).isEqualTo(observed);
		}
	}

	private static List<String> recorded(Servers servers, Way way) {
		return servers.context(way).getBean(Recorder.class).recorded;
	}

	private static List<String> observed(Servers servers, Way way) {
		List<String> recorded = recorded(servers, way);
		Awaitility.await()
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(2))
			.pollDelay(Duration.ZERO)
			.until(() -> !recorded.isEmpty());
		List<String> copy = List.copyOf(recorded);
		recorded.clear();
		return copy;
	}

	private static Stream<Conversation> requests() {
		Stream<Conversation> plain = Stream
			.of("GET /items/7?q=1", "GET /items/x", "GET /nowhere", "DELETE /items/7", "OPTIONS /items/7",
					"HEAD /items/7", "GET /items/7/", "GET /names/a%20b/c", "GET /own", "GET /own-fails",
					"GET /handled/1", "GET /status", "GET /late-status", "GET /uncaught", "GET /late-uncaught",
					"GET /gone", "GET /turned", "GET /broken-off", "GET /unwritable", "GET /lines", "GET /file",
					"GET /plain/a", "GET /plain/uncaught", "GET /static/note.txt", "GET /docs", "GET /nothing",
					"GET /written", "GET /burn", "GET /observed", "GET /observed/later", "GET /observed/failed",
					"GET /observed/failed-later")
			.map((line) -> Conversation.of(line));
		Stream<Conversation> bodies = Stream
			.of("POST /items", "POST /later", "POST /plain/echo", "POST /observed", "POST /nowhere")
			.map((line) -> Conversation.withBody(line, ITEM, JSON));
		Stream<Conversation> filtered = Stream
			.of("commit", "commit-later", "commit-fails", "mutate", "decorate", "fail", "fail-with-status", "throw",
					"answer", "nothing", "complete", "fail-after")
			.map((filter) -> Conversation.of("GET /observed", "X-Filter: " + filter));
		return Stream
			.of(plain, bodies, filtered, Stream.of(Conversation.withBody("POST /items", ITEM, JSON).cutBefore("{")))
			.flatMap((conversations) -> conversations);
	}

	@Test
	void aRequestWhoseClientHasGoneIsObservedOnce() throws IOException {
		try (Servers servers = Servers.start(Application.class)) {
			cancel(servers, Way.SPRING);
			List<String> expected = observed(servers, Way.SPRING);
			assertThat(expected).singleElement().asString().contains("(uri=/slow)", "(outcome=UNKNOWN)");
			for (Way way : Way.values()) {
				cancel(servers, way);
				assertThat(observed(servers, way)).as(way.name()).isEqualTo(expected);
			}
		}
	}

	private static void cancel(Servers servers, Way way) throws IOException {
		Journal journal = servers.context(way).getBean(Journal.class);
		journal.clear();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), servers.port(way))) {
			socket.getOutputStream().write(Conversation.request("GET /slow", "").getBytes(StandardCharsets.UTF_8));
			journal.await("slow");
		}
	}

	/** Notes what is stopped. */
	static final class Recorder implements ObservationHandler<Observation.Context> {

		private final List<String> recorded = new CopyOnWriteArrayList<>();

		@Override
		public void onStop(Observation.Context context) {
			this.recorded.add(context.getName() + " " + context.getContextualName() + " " + context.getAllKeyValues()
					+ " " + context.getError() + " " + context.getParentObservation() + " "
					+ (context instanceof ServerRequestObservationContext request
							? request.isConnectionAborted() + " " + request.getPathPattern() : ""));
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

	}

	/** Tells the client where the observation is current. */
	@Component
	@Order(Ordered.HIGHEST_PRECEDENCE)
	static class Filter implements WebFilter {

		private final ObservationRegistry registry;

		Filter(ObservationRegistry registry) {
			this.registry = registry;
		}

		@Override
		public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
			String thread = String.valueOf(this.registry.getCurrentObservation() != null);
			exchange.getResponse().getHeaders().set("X-Filter-Thread", thread);
			return Mono.deferContextual((context) -> {
				Observation observation = context.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
				exchange.getResponse()
					.getHeaders()
					.set("X-Filter-Context",
							String.valueOf(observation != null
									&& ServerRequestObservationContext.findCurrent(exchange.getAttributes())
										.filter((current) -> current == observation.getContext())
										.isPresent()));
				return chain.filter(exchange);
			});
		}

	}

	@ApiRouter("/observed")
	static class Router {

		private final ObservationRegistry registry;

		Router(ObservationRegistry registry) {
			this.registry = registry;
		}

		private boolean isObserved() {
			return this.registry.getCurrentObservation() != null;
		}

		private Mono<Boolean> observedInContext() {
			return Mono.deferContextual((context) -> Mono.just(context.hasKey(ObservationThreadLocalAccessor.KEY)));
		}

		@Get
		Map<String, Boolean> here() {
			return Map.of("thread", isObserved());
		}

		@Get("/later")
		Mono<String> later() {
			boolean here = isObserved();
			return Mono.delay(Duration.ofMillis(1)).then(observedInContext()).map((context) -> here + " " + context);
		}

		@Post
		String post(DirectApplication.Item item) {
			return item.name() + " " + isObserved();
		}

		@Get("/failed")
		String failed() {
			throw new IllegalStateException(String.valueOf(isObserved()));
		}

		@Get("/failed-later")
		Mono<String> failedLater() {
			return Mono.delay(Duration.ofMillis(1)).then(Mono.error(new IllegalStateException("later")));
		}

		@ExceptionHandler
		@ResponseStatus(HttpStatus.CONFLICT)
		Mono<String> handle(IllegalStateException ex) {
			boolean here = isObserved();
			return observedInContext().map((context) -> "\"" + ex.getMessage() + " " + here + " " + context + "\"");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ DirectApplication.class, Router.class, Filter.class, WebFluxObservationAutoConfiguration.class })
	static class Application {

		@Bean
		Recorder recorder() {
			return new Recorder();
		}

		@Bean
		ObservationRegistry registry(Recorder recorder) {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig().observationHandler(recorder);
			return registry;
		}

	}

}
