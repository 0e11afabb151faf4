package io.github.fastapispring.dependency;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
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

/**
 * A provider and whoever asks for its value need not agree on how it is wrapped.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
class WrappedDependencyTests {

	@Autowired
	private WebTestClient client;

	@ParameterizedTest
	@ValueSource(strings = { "/plain", "/optional", "/mono", "/future" })
	void aValueIsTakenOutOfWhatTheProviderReturnsAndPutIntoWhatIsAskedFor(String path) {
		assertAnswer(path, "plain, optional, mono, future, mono of optional, resource, mono of resource, "
				+ "optional of resource, bean");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nothing/plain", "/nothing/optional", "/nothing/mono" })
	void noValueIsNoneInEveryWrapper(String path) {
		assertAnswer(path, "nothing, nothing, nothing, nothing");
	}

	@Test
	void aFluxIsAwaitedAsAList() {
		assertAnswer("/flux", "first, second");
	}

	private void assertAnswer(String path, String answer) {
		this.client.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo('"' + answer + '"');
	}

	record Value(String text) {

	}

	record Sent(String text) {

	}

	record Word(String text) {

	}

	@Component
	static class Dependencies {

		@Provides
		Value plain() {
			return new Value("plain");
		}

		@Provides
		Optional<Value> optional() {
			return Optional.of(new Value("optional"));
		}

		@Provides
		Mono<Value> mono() {
			return Mono.just(new Value("mono"));
		}

		@Provides
		CompletableFuture<Value> future() {
			return CompletableFuture.completedFuture(new Value("future"));
		}

		@Provides
		Mono<Optional<Value>> monoOfOptional() {
			return Mono.just(Optional.of(new Value("mono of optional")));
		}

		@Provides
		Resource<Value> resource() {
			return Resource.of(new Value("resource"));
		}

		@Provides
		Mono<Resource<Value>> monoOfResource() {
			return Mono.just(Resource.reactive(new Value("mono of resource")));
		}

		@Provides
		Optional<Resource<Value>> optionalOfResource() {
			return Optional.of(Resource.of(new Value("optional of resource")));
		}

		@Provides
		@Nullable Value nullValue() {
			return null;
		}

		@Provides
		Optional<Value> emptyOptional() {
			return Optional.empty();
		}

		@Provides
		Mono<Value> emptyMono() {
			return Mono.empty();
		}

		@Provides
		Mono<Optional<Value>> monoOfEmpty() {
			return Mono.just(Optional.empty());
		}

		@Provides
		Flux<Sent> flux() {
			return Flux.just(new Sent("first"), new Sent("second"));
		}

	}

	@ApiRouter
	static class Router {

		@Get("/plain")
		String plain(@Depends Value plain, @Depends Value optional, @Depends Value mono, @Depends Value future,
				@Depends Value monoOfOptional, @Depends Value resource, @Depends Value monoOfResource,
				@Depends Value optionalOfResource, @Depends Word bean) {
			return join(Stream.of(plain, optional, mono, future, monoOfOptional, resource, monoOfResource,
					optionalOfResource, new Value(bean.text())));
		}

		@Get("/optional")
		String optional(@Depends Optional<Value> plain, @Depends Optional<Value> optional,
				@Depends Optional<Value> mono, @Depends Optional<Value> future, @Depends Optional<Value> monoOfOptional,
				@Depends Optional<Value> resource, @Depends Optional<Value> monoOfResource,
				@Depends Optional<Value> optionalOfResource, @Depends Optional<Word> bean) {
			return join(Stream
				.of(plain, optional, mono, future, monoOfOptional, resource, monoOfResource, optionalOfResource,
						bean.map((word) -> new Value(word.text())))
				.map(Optional::orElseThrow));
		}

		@Get("/mono")
		Mono<String> mono(@Depends Mono<Value> plain, @Depends Mono<Value> optional, @Depends Mono<Value> mono,
				@Depends Mono<Value> future, @Depends Mono<Value> monoOfOptional, @Depends Mono<Value> resource,
				@Depends Mono<Value> monoOfResource, @Depends Mono<Value> optionalOfResource,
				@Depends Mono<Word> bean) {
			return Flux
				.concat(plain, optional, mono, future, monoOfOptional, resource, monoOfResource, optionalOfResource,
						bean.map((word) -> new Value(word.text())))
				.collectList()
				.map((values) -> join(values.stream()));
		}

		@Get("/future")
		String future(@Depends CompletableFuture<Value> plain, @Depends CompletableFuture<Value> optional,
				@Depends CompletableFuture<Value> mono, @Depends CompletableFuture<Value> future,
				@Depends CompletableFuture<Value> monoOfOptional, @Depends CompletableFuture<Value> resource,
				@Depends CompletableFuture<Value> monoOfResource, @Depends CompletableFuture<Value> optionalOfResource,
				@Depends CompletableFuture<Word> bean) {
			return join(Stream
				.of(plain, optional, mono, future, monoOfOptional, resource, monoOfResource, optionalOfResource,
						bean.thenApply((word) -> new Value(word.text())))
				.map(CompletableFuture::join));
		}

		private static String join(Stream<Value> values) {
			return String.join(", ", values.map(Value::text).toList());
		}

		@Get("/nothing/plain")
		String plain(@Depends @Nullable Value nullValue, @Depends @Nullable Value emptyOptional,
				@Depends @Nullable Value emptyMono, @Depends @Nullable Value monoOfEmpty) {
			return nothing(Stream.of(Optional.ofNullable(nullValue), Optional.ofNullable(emptyOptional),
					Optional.ofNullable(emptyMono), Optional.ofNullable(monoOfEmpty)));
		}

		@Get("/nothing/optional")
		String optional(@Depends Optional<Value> nullValue, @Depends Optional<Value> emptyOptional,
				@Depends Optional<Value> emptyMono, @Depends Optional<Value> monoOfEmpty) {
			return nothing(Stream.of(nullValue, emptyOptional, emptyMono, monoOfEmpty));
		}

		@Get("/nothing/mono")
		Mono<String> mono(@Depends Mono<Value> nullValue, @Depends Mono<Value> emptyOptional,
				@Depends Mono<Value> emptyMono, @Depends Mono<Value> monoOfEmpty) {
			return Flux.just(nullValue, emptyOptional, emptyMono, monoOfEmpty)
				.concatMap((mono) -> mono.map(Optional::of).defaultIfEmpty(Optional.empty()))
				.collectList()
				.map((values) -> nothing(values.stream()));
		}

		private static String nothing(Stream<Optional<Value>> values) {
			return String.join(", ", values.map((value) -> value.map(Value::text).orElse("nothing")).toList());
		}

		@Get("/flux")
		String flux(@Depends List<Sent> sent) {
			return String.join(", ", sent.stream().map(Sent::text).toList());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, Dependencies.class })
	static class Application {

		@Bean
		Word bean() {
			return new Word("bean");
		}

	}

}
