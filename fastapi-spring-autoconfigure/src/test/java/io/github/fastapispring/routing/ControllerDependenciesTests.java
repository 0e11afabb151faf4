package io.github.fastapispring.routing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.fastapispring.Depends;
import io.github.fastapispring.Header;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A method of a plain controller may ask for dependencies, and is Spring's in all else.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ControllerDependenciesTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Journal journal;

	private WebTestClient client;

	@BeforeEach
	void connect() {
		this.journal.entries.clear();
		this.client = WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.defaultHeader("X-User", "7")
			.responseTimeout(Duration.ofSeconds(60))
			.build();
	}

	@Test
	void springBindsAllOtherParameters() {
		this.client.post()
			.uri("/orders/3?amount=2&colour=red")
			.bodyValue(Map.of("note", "x"))
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody()
			.json("{\"id\": 3, \"amount\": 2, \"colour\": \"red\", \"note\": \"x\", \"user\": 7}");
	}

	@Test
	void aResourceEndsAsInARouter() {
		this.client.get().uri("/orders/later").exchange().expectBody(String.class).isEqualTo("later by 7");
		assertThat(this.journal.await("close")).containsExactly("open", "handler", "success", "close");
	}

	@Test
	void aStreamHoldsItsResources() {
		this.client.get().uri("/orders").exchange().expectBody().json("[1, 2]");
		assertThat(this.journal.await("close")).containsExactly("open", "success", "element 1", "element 2", "close");
	}

	@Test
	void anErrorIsSeenByTheResourceAndHandledByTheController() {
		this.client.get()
			.uri("/orders/failing")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.CONFLICT)
			.expectBody(String.class)
			.isEqualTo("handled: boom");
		assertThat(this.journal.await("close")).containsExactly("open", "handler", "error boom", "close");
	}

	@Test
	void aProviderRefusesWith422() {
		this.client.get()
			.uri("/orders/later")
			.headers((headers) -> headers.set("X-User", "x"))
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectBody()
			.jsonPath("$.detail[0].loc[1]")
			.isEqualTo("x-user");
	}

	@Test
	void aProviderRefusesAsItLikes() {
		this.client.get()
			.uri("/orders/later")
			.headers((headers) -> headers.set("X-User", "0"))
			.exchange()
			.expectStatus()
			.isForbidden()
			.expectBody();
	}

	@Test
	void constraintsOfOtherParametersCount() {
		this.client.post()
			.uri("/orders/3?amount=0&colour=red")
			.bodyValue(Map.of("note", "x"))
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectBody()
			.json("""
					{"detail": [{"type": "greater_than_equal", "loc": ["query", "amount"],
					"msg": "Input should be greater than or equal to 1", "input": 0, "ctx": {"ge": 1}}]}""");
		this.client.post()
			.uri("/orders/3?amount=1&colour=red")
			.bodyValue(Map.of("note", ""))
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectBody()
			.jsonPath("$.detail[0].loc")
			.isEqualTo(List.of("body", "note"));
	}

	@Test
	void aBindingResultBelongsToItsModelAttribute() {
		this.client.get().uri("/orders/bound?size=0").exchange().expectBody(String.class).isEqualTo("1 errors for 7");
	}

	record User(int id) {

	}

	record Session(User user) {

	}

	record Note(@NotBlank String note) {

	}

	record Colour(String colour) {

	}

	record Size(@Min(1) int size) {

	}

	record Order(int id, int amount, String colour, String note, int user) {

	}

	@Component
	static class Journal {

		private final List<String> entries = new CopyOnWriteArrayList<>();

		List<String> await(String entry) {
			Awaitility.await().until(() -> this.entries.contains(entry));
			return this.entries;
		}

	}

	@Component
	static class Dependencies {

		private final Journal journal;

		Dependencies(Journal journal) {
			this.journal = journal;
		}

		@Provides
		User user(@Header int xUser) {
			if (xUser == 0) {
				throw HttpException.forbidden("Nobody");
			}
			return new User(xUser);
		}

		@Provides
		Mono<Resource<Session>> session(@Depends User user) {
			this.journal.entries.add("open");
			return Mono.just(Resource.of(new Session(user))
				.onSuccess((session) -> this.journal.entries.add("success"))
				.onError((session, error) -> this.journal.entries.add("error " + error.getMessage()))
				.onClose((session) -> this.journal.entries.add("close")));
		}

	}

	@RestController
	@RequestMapping("/orders")
	static class OrderController {

		private final Journal journal;

		OrderController(Journal journal) {
			this.journal = journal;
		}

		@PostMapping("/{id}")
		@ResponseStatus(HttpStatus.CREATED)
		Order create(@PathVariable int id, @RequestParam @Min(1) int amount, Colour colour,
				@Valid @RequestBody Note note, @Depends User user) {
			return new Order(id, amount, colour.colour(), note.note(), user.id());
		}

		@GetMapping("/later")
		Mono<String> later(@Depends Session session) {
			return Mono.fromSupplier(() -> {
				this.journal.entries.add("handler");
				return "later by " + session.user().id();
			});
		}

		@GetMapping
		Flux<Integer> all(@Depends Session session) {
			return Flux.just(1, 2).doOnNext((number) -> this.journal.entries.add("element " + number));
		}

		@GetMapping("/failing")
		Mono<String> failing(@Depends Session session) {
			this.journal.entries.add("handler");
			return Mono.error(new IllegalStateException("boom"));
		}

		@GetMapping("/bound")
		String bound(@Valid @ModelAttribute Size size, BindingResult result, @Depends User user) {
			return result.getErrorCount() + " errors for " + user.id();
		}

		@ExceptionHandler
		@ResponseStatus(HttpStatus.CONFLICT)
		String handle(IllegalStateException ex) {
			return "handled: " + ex.getMessage();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ OrderController.class, Dependencies.class, Journal.class })
	static class Application {

	}

}
