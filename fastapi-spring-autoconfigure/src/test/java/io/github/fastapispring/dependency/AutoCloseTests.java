package io.github.fastapispring.dependency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
 * What can be closed is closed, unless its provider says otherwise or gives it an end of
 * its own.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
class AutoCloseTests {

	@Autowired
	private WebTestClient client;

	@Autowired
	private Journal journal;

	@BeforeEach
	void clear() {
		this.journal.clear();
	}

	@ParameterizedTest
	@CsvSource({ "/plain, close plain", "/mono, close mono", "/optional, close optional", "/guard, close plain" })
	void aCloseableValueIsClosed(String path, String close) {
		assertClosed(path, close);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/left-open", "/left-open-later", "/nothing" })
	void nothingElseIsClosed(String path) {
		assertClosed(path);
	}

	@ParameterizedTest
	@CsvSource({ "/resource, close by hook", "/resource-later, close by hook" })
	void aResourceHasOnlyItsOwnEnds(String path, String close) {
		assertClosed(path, close);
	}

	@ParameterizedTest
	@CsvSource({ "/several, close mono, close plain", "/own, close plain, close plain" })
	void eachIsClosedOnceInReverseOrder(String path, String first, String second) {
		assertClosed(path, first, second);
	}

	/** The last one to be closed is always the one that was opened first. */
	private void assertClosed(String path, String... closed) {
		this.client.get().uri(path).exchange().expectStatus().isOk().expectBody();
		List<String> expected = new ArrayList<>(List.of(closed));
		expected.add("close first");
		assertThat(this.journal.await("close first")).isEqualTo(expected);
	}

	/**
	 * Something that can be closed.
	 */
	static class Closeable implements AutoCloseable {

		private final Journal journal;

		private final String name;

		Closeable(Journal journal, String name) {
			this.journal = journal;
			this.name = name;
		}

		@Override
		public void close() {
			this.journal.add("close " + this.name);
		}

	}

	/**
	 * What every request opens first.
	 */
	static class First extends Closeable {

		First(Journal journal) {
			super(journal, "first");
		}

	}

	/**
	 * A guard that is a value.
	 */
	static class Guarding extends Closeable {

		Guarding(Journal journal) {
			super(journal, "plain");
		}

	}

	@Component
	static class Dependencies {

		private final Journal journal;

		Dependencies(Journal journal) {
			this.journal = journal;
		}

		private Closeable closeable(String name) {
			return new Closeable(this.journal, name);
		}

		@Provides
		First first() {
			return new First(this.journal);
		}

		@Provides
		Guarding guarding() {
			return new Guarding(this.journal);
		}

		@Provides
		Closeable plain() {
			return closeable("plain");
		}

		@Provides
		Mono<Closeable> mono() {
			return Mono.fromSupplier(() -> closeable("mono"));
		}

		@Provides
		Optional<Closeable> optional() {
			return Optional.of(closeable("optional"));
		}

		@Provides(autoClose = false)
		Closeable leftOpen() {
			return closeable("left open");
		}

		@Provides(autoClose = false)
		Mono<Closeable> leftOpenLater() {
			return Mono.fromSupplier(() -> closeable("left open"));
		}

		@Provides
		@Nullable Closeable nothing() {
			return null;
		}

		@Provides
		Resource<Closeable> resource() {
			return Resource.of(closeable("resource")).onClose((value) -> this.journal.add("close by hook"));
		}

		@Provides(autoClose = false)
		Mono<Resource<Closeable>> resourceLater() {
			return Mono.just(Resource.of(closeable("resource")).onClose((value) -> this.journal.add("close by hook")));
		}

	}

	@ApiRouter(dependencies = First.class)
	static class Router {

		@Get("/plain")
		void plain(@Depends Closeable plain) {
		}

		@Get("/mono")
		void mono(@Depends Closeable mono) {
		}

		@Get("/optional")
		void optional(@Depends Optional<Closeable> optional) {
		}

		@Get(value = "/guard", dependencies = Guarding.class)
		void guard() {
		}

		@Get("/left-open")
		void leftOpen(@Depends Closeable leftOpen) {
		}

		@Get("/left-open-later")
		void leftOpenLater(@Depends Closeable leftOpenLater) {
		}

		@Get("/nothing")
		void nothing(@Depends @Nullable Closeable nothing) {
		}

		@Get("/resource")
		void resource(@Depends Closeable resource) {
		}

		@Get("/resource-later")
		void resourceLater(@Depends Closeable resourceLater) {
		}

		@Get("/several")
		void several(@Depends Guarding plain, @Depends Closeable mono, @Depends Closeable leftOpen) {
		}

		@Get("/own")
		void own(@Depends Guarding first, @Depends Guarding same, @Depends(cache = false) Guarding own) {
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
