package io.github.fastapispring.task;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Get;
import io.github.fastapispring.TaskHandler;
import io.github.fastapispring.TaskQueue;
import io.github.fastapispring.dependency.Journal;
import io.micrometer.context.ContextRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationView;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
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
import org.springframework.web.server.WebFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a request has in its logging context, its Reactor context and on its thread
 * arrives in its tasks; so does its observation, of which theirs are part.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "fastapi.tasks.executors.default.retry.max-retries=1",
				"fastapi.tasks.executors.default.retry.delay=1ms" })
@AutoConfigureWebTestClient(timeout = "60s")
class TaskContextTests {

	private static final ThreadLocal<String> TRACE = new ThreadLocal<>();

	private static final ThreadLocal<String> TENANT = new ThreadLocal<>();

	@Autowired
	private WebTestClient client;

	@Autowired
	private Journal journal;

	@Autowired
	private TaskExecutors executors;

	@Autowired
	private TaskQueue queue;

	@BeforeAll
	static void register() {
		ContextRegistry.getInstance().registerThreadLocalAccessor("trace", TRACE);
		ContextRegistry.getInstance().registerThreadLocalAccessor("tenant", TENANT);
	}

	@AfterAll
	static void remove() {
		ContextRegistry.getInstance().removeThreadLocalAccessor("trace");
		ContextRegistry.getInstance().removeThreadLocalAccessor("tenant");
	}

	@BeforeEach
	void clear() {
		this.journal.clear();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/plain", "/reactive" })
	void itArrivesInATaskThatWasAdded(String path) {
		get(path);
		assertThat(this.journal.entries()).contains("logs: ada", "trace: ada", "tenant: ada",
				"current: fastapi.task in http.server.requests");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/enqueued/plain", "/enqueued/reactive" })
	void itArrivesInATaskThatWasEnqueued(String path) {
		get(path);
		assertThat(this.journal.entries()).contains("logs: ada", "trace: ada", "tenant: ada",
				"current: fastapi.task in http.server.requests");
	}

	@Test
	void nothingOfARequestArrivesInATaskOfNobody() {
		get("/plain");
		this.journal.clear();
		assertThat(this.queue.enqueue("plain", Map.of()).block()).isTrue();
		this.executors.idle().block(Duration.ofSeconds(60));
		assertThat(this.journal.entries()).contains("logs: null", "trace: null", "tenant: null",
				"current: fastapi.task in nothing");
	}

	@Test
	void everyAttemptIsObserved() {
		get("/twice");
		assertThat(this.journal.entries()).containsExactly(
				"observed: task twice, executor=default task=twice, Fails on purpose",
				"observed: task twice, executor=default task=twice, no error");
	}

	private void get(String path) {
		this.client.get().uri(path).header("X-Id", "ada").exchange().expectStatus().isOk().expectBody();
		this.executors.idle().block(Duration.ofSeconds(60));
	}

	/**
	 * Notes what there is where a task runs.
	 */
	@Component
	static class Place {

		private final Journal journal;

		private final ObservationRegistry observations;

		Place(Journal journal, ObservationRegistry observations) {
			this.journal = journal;
			this.observations = observations;
		}

		void note() {
			this.journal.add("logs: " + MDC.get("request"));
			this.journal.add("trace: " + TRACE.get());
			this.journal.add("tenant: " + TENANT.get());
			noteObservation(this.observations.getCurrentObservation());
		}

		private void noteObservation(ObservationView current) {
			ObservationView parent = (current != null) ? current.getContextView().getParentObservation() : null;
			this.journal.add("current: " + nameOf(current) + " in " + nameOf(parent));
		}

		private static String nameOf(ObservationView observation) {
			return (observation != null) ? observation.getContextView().getName() : "nothing";
		}

		Mono<Void> noteReactively() {
			this.journal.add("logs: " + MDC.get("request"));
			return Mono.deferContextual((context) -> {
				this.journal.add("trace: " + context.getOrDefault("trace", null));
				this.journal.add("tenant: " + context.getOrDefault("tenant", null));
				noteObservation(context.<Observation>get(ObservationThreadLocalAccessor.KEY));
				return Mono.empty();
			});
		}

	}

	@ApiRouter
	static class Router {

		private final Place place;

		Router(Place place) {
			this.place = place;
		}

		@Get("/plain")
		String plain(BackgroundTasks tasks) {
			tasks.add("plain", this.place::note);
			return "answer";
		}

		@Get("/reactive")
		Mono<String> reactive(BackgroundTasks tasks) {
			tasks.add("reactive", this.place::noteReactively);
			return Mono.just("answer");
		}

		@Get("/enqueued/plain")
		String enqueuedPlain(BackgroundTasks tasks) {
			tasks.enqueue("plain", Map.of());
			return "answer";
		}

		@Get("/enqueued/reactive")
		Mono<String> enqueuedReactive(BackgroundTasks tasks) {
			return tasks.enqueue("reactive", Map.of()).thenReturn("answer");
		}

		@Get("/twice")
		String twice(BackgroundTasks tasks) {
			AtomicInteger attempts = new AtomicInteger();
			tasks.add("twice", () -> {
				if (attempts.getAndIncrement() == 0) {
					throw new IllegalStateException("Fails on purpose");
				}
				return attempts;
			});
			return "answer";
		}

		@TaskHandler("plain")
		void handle(Map<String, String> payload) {
			this.place.note();
		}

		@TaskHandler("reactive")
		Mono<Void> handleReactively(Map<String, String> payload) {
			return this.place.noteReactively();
		}

	}

	/**
	 * Notes what is observed of tasks.
	 */
	@Component
	static class Observations implements ObservationHandler<Observation.Context> {

		private final Journal journal;

		Observations(Journal journal) {
			this.journal = journal;
		}

		@Override
		public void onStop(Observation.Context context) {
			if (!context.getName().equals("fastapi.task")) {
				return;
			}
			String values = context.getLowCardinalityKeyValues()
				.stream()
				.map((value) -> value.getKey() + "=" + value.getValue())
				.collect(Collectors.joining(" "));
			Throwable error = context.getError();
			this.journal.add("observed: " + context.getContextualName() + ", " + values + ", "
					+ ((error != null) ? error.getMessage() : "no error"));
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, Place.class, Observations.class })
	static class Application {

		@Bean
		Journal journal() {
			return new Journal();
		}

		@Bean
		ObservationRegistry observationRegistry(Observations observations) {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig().observationHandler(observations);
			return registry;
		}

		/** Takes away from its thread what it has put there. */
		@Bean
		WebFilter context() {
			return (exchange, chain) -> {
				String id = String.valueOf(exchange.getRequest().getHeaders().getFirst("X-Id"));
				Mono<Void> answer = chain.filter(exchange).contextWrite((context) -> context.put("tenant", id));
				return Mono.fromDirect((subscriber) -> {
					MDC.put("request", id);
					TRACE.set(id);
					answer.subscribe(subscriber);
					MDC.remove("request");
					TRACE.remove();
				});
			};
		}

	}

}
