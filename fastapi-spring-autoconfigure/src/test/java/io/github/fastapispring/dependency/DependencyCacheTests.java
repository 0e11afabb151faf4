package io.github.fastapispring.dependency;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Post;
import io.github.fastapispring.Provides;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a provider gives, a failure or nothing included, it gives once per request to
 * all who share it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
class DependencyCacheTests {

	@Autowired
	private WebTestClient client;

	@Autowired
	private Journal journal;

	@BeforeEach
	void clear() {
		this.journal.clear();
		Item.READ.set(0);
	}

	@Test
	void whoeverDoesNotShareHasACallOfHisOwn() {
		get("/own", 200, "\"true true true\"");
		assertThat(this.journal.entries()).containsExactly("sub", "number", "number", "number");
	}

	@ParameterizedTest
	@CsvSource({ "/failing, plain failure", "/failing-later, reactive failure", "/failing-future, future failure",
			"/failing-deep, reactive failure" })
	void aProviderThatFailsIsCalledOnceHoweverManyAskForIt(String path, String entry) {
		get(path, 409, "{\"detail\":\"" + entry + "\"}");
		assertThat(this.journal.entries()).containsExactly(entry);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/null", "/empty" })
	void nothingIsGivenOnce(String path) {
		get(path, 200, "\"null null\"");
		assertThat(this.journal.entries()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/body", "/body/reactive" })
	void aBodyThatProviderAndHandlerHaveIsReadOnce(String path) {
		this.client.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"number\":1}")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo("\"same\"");
		assertThat(Item.READ).hasValue(1);
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

	record Sub() {

	}

	record Number(Sub sub) {

		boolean isOther(Number other) {
			return this != other && this.sub == other.sub;
		}

	}

	record Plain() {

	}

	record Later() {

	}

	record Future() {

	}

	record First(Later later) {

	}

	record Second(Later later) {

	}

	record Item(int number) {

		static final AtomicInteger READ = new AtomicInteger();

		Item {
			READ.incrementAndGet();
		}

	}

	record FromItem(Item item) {

	}

	record LaterFromItem(Item item) {

	}

	@Component
	static class Dependencies {

		private final Journal journal;

		Dependencies(Journal journal) {
			this.journal = journal;
		}

		@Provides
		Sub sub() {
			this.journal.add("sub");
			return new Sub();
		}

		@Provides
		Number number(@Depends Sub sub) {
			this.journal.add("number");
			return new Number(sub);
		}

		@Provides
		Plain plain() {
			this.journal.add("plain failure");
			throw HttpException.conflict("plain failure");
		}

		@Provides
		Mono<Later> later() {
			return Mono.<Later>error(() -> HttpException.conflict("reactive failure"))
				.doOnSubscribe((subscription) -> this.journal.add("reactive failure"));
		}

		@Provides
		CompletableFuture<Future> future() {
			this.journal.add("future failure");
			return CompletableFuture.failedFuture(HttpException.conflict("future failure"));
		}

		@Provides
		Mono<First> first(@Depends Later later) {
			return Mono.just(new First(later));
		}

		@Provides
		Mono<Second> second(@Depends Later later) {
			return Mono.just(new Second(later));
		}

		@Provides
		@Nullable String nothing() {
			this.journal.add("null");
			return null;
		}

		@Provides
		Mono<String> empty() {
			return Mono.fromRunnable(() -> this.journal.add("empty"));
		}

		@Provides
		FromItem fromItem(@Body Item item) {
			return new FromItem(item);
		}

		@Provides
		Mono<LaterFromItem> laterFromItem(@Body Item item) {
			return Mono.just(new LaterFromItem(item));
		}

	}

	@ApiRouter
	static class Router {

		@Get("/own")
		String own(@Depends Number shared, @Depends(cache = false) Number own, @Depends Number sharedToo,
				@Depends(cache = false) Number ownToo) {
			return (shared == sharedToo) + " " + own.isOther(shared) + " " + ownToo.isOther(own);
		}

		@Get("/failing")
		void failing(@Depends Plain first, @Depends Plain second) {
		}

		@Get("/failing-later")
		void failingLater(@Depends Later first, @Depends Later second) {
		}

		@Get("/failing-future")
		void failingFuture(@Depends Future first, @Depends Future second) {
		}

		@Get("/failing-deep")
		void failingDeep(@Depends First first, @Depends Second second) {
		}

		@Get("/null")
		String nothing(@Depends @Nullable String nothing, @Depends @Qualifier("nothing") @Nullable String again) {
			return nothing + " " + again;
		}

		@Get("/empty")
		String empty(@Depends @Nullable String empty, @Depends @Qualifier("empty") @Nullable String again) {
			return empty + " " + again;
		}

		@Post("/body")
		String body(Item item, @Depends FromItem fromItem) {
			return (fromItem.item() == item) ? "same" : "other";
		}

		@Post("/body/reactive")
		Mono<String> body(@Depends LaterFromItem first, @Depends FromItem second, Item item) {
			return Mono.just((first.item() == item && second.item() == item) ? "same" : "other");
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
