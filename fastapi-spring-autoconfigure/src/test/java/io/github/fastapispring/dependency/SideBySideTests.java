package io.github.fastapispring.dependency;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
 * Providers that do not depend on one another run side by side where they are
 * asynchronous: each of these goes on only when the other one has begun.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
class SideBySideTests {

	@Autowired
	private WebTestClient client;

	@Autowired
	private Journal journal;

	@BeforeEach
	void clear() {
		this.journal.clear();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/two", "/deep", "/with-plain", "/uncached" })
	void asynchronousProvidersThatWaitForOneAnother(String path) {
		get(path);
	}

	@Test
	void plainProvidersFollowOneAnother() {
		get("/plain");
		assertThat(this.journal.entries()).containsExactly("begin first", "end first", "begin second", "end second");
	}

	@Test
	void aProviderWaitsForThoseThatItDependsOn() {
		get("/deep");
		assertThat(this.journal.entries()).startsWith("left begins", "right begins").contains("after left");
	}

	private void get(String path) {
		this.client.get().uri(path).exchange().expectStatus().isOk().expectBody();
	}

	record Left() {

	}

	record Right() {

	}

	record AfterLeft(Left left) {

	}

	record AfterRight(Right right) {

	}

	record Plain() {

	}

	record FirstPlain() {

	}

	record SecondPlain() {

	}

	@Component
	static class Dependencies {

		private final Journal journal;

		Dependencies(Journal journal) {
			this.journal = journal;
		}

		private <T> Mono<T> meet(String name, String other, T value) {
			return Mono.defer(() -> {
				this.journal.add(name + " begins");
				this.journal.open(name);
				return this.journal.opened(other).thenReturn(value);
			});
		}

		@Provides
		Mono<Left> left() {
			return meet("left", "right", new Left());
		}

		@Provides
		Mono<Right> right() {
			return meet("right", "left", new Right());
		}

		@Provides
		Mono<AfterLeft> afterLeft(@Depends Left left) {
			this.journal.add("after left");
			return meet("after left", "after right", new AfterLeft(left));
		}

		@Provides
		Mono<AfterRight> afterRight(@Depends Right right) {
			return meet("after right", "after left", new AfterRight(right));
		}

		@Provides
		Plain plain() throws InterruptedException {
			this.journal.open("right");
			this.journal.waitAt("left");
			return new Plain();
		}

		@Provides
		FirstPlain firstPlain() {
			this.journal.add("begin first");
			Thread.yield();
			this.journal.add("end first");
			return new FirstPlain();
		}

		@Provides
		SecondPlain secondPlain() {
			this.journal.add("begin second");
			Thread.yield();
			this.journal.add("end second");
			return new SecondPlain();
		}

		@Provides
		Mono<Integer> met() {
			return Mono.defer(() -> {
				int arrived = (int) this.journal.entries().stream().filter("arrived"::equals).count();
				this.journal.add("arrived");
				this.journal.open("arrived " + arrived);
				return this.journal.opened("arrived 0").then(this.journal.opened("arrived 1")).thenReturn(arrived);
			});
		}

		@Provides
		Mono<Long> immediate() {
			return Mono.just(0L);
		}

	}

	@ApiRouter
	static class Router {

		@Get("/two")
		void two(@Depends Left left, @Depends Right right) {
		}

		@Get("/deep")
		void deep(@Depends AfterLeft left, @Depends AfterRight right) {
		}

		@Get("/with-plain")
		Mono<Void> withPlain(@Depends Plain plain, @Depends Left left) {
			return Mono.empty();
		}

		@Get("/uncached")
		void uncached(@Depends Integer first, @Depends(cache = false) Integer second) {
		}

		@Get("/plain")
		void plain(@Depends FirstPlain first, @Depends Long immediate, @Depends SecondPlain second) {
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
