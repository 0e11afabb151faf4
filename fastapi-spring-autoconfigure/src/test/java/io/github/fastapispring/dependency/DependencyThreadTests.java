package io.github.fastapispring.dependency;

import java.util.stream.Stream;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Blocking;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.NonBlocking;
import io.github.fastapispring.Provides;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Each provider and the handler run where they may, whatever the others do.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
class DependencyThreadTests {

	@Autowired
	private WebTestClient client;

	@ParameterizedTest
	@CsvSource({ "/blocking-under-reactive, worker loop", "/blocking-under-deferred, worker loop",
			"/reactive-under-plain, loop worker", "/elsewhere-under-reactive, loop loop",
			"/mixed, worker loop worker loop", "/mixed-plain, worker loop worker worker",
			"/immediate-under-reactive, loop loop", "/immediate-under-plain, loop worker",
			"/blocking-mono, worker loop", "/class, loop loop", "/method, worker loop",
			"/worker-for-both, worker worker loop", "/constructor, loop loop" })
	void threads(String path, String threads) {
		this.client.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo('"' + threads + '"');
	}

	/** {@code Thread.isVirtual} is newer than the classes are compiled for. */
	static Where here() {
		Thread thread = Thread.currentThread();
		boolean worker = thread.getName().startsWith("fastapi-")
				&& thread.toString().startsWith("VirtualThread") == (Runtime.version().feature() >= 21);
		return new Where(worker ? "worker" : thread.getName().contains("-http-") ? "loop" : thread.toString());
	}

	static String join(Object... threads) {
		return String.join(" ", Stream.of(threads).map(String::valueOf).toList());
	}

	record Where(String thread) {

		@Override
		public String toString() {
			return this.thread;
		}

	}

	/**
	 * Where its constructor is called.
	 */
	static class Constructed {

		private final Where where = here();

		@Override
		public String toString() {
			return this.where.toString();
		}

	}

	@Component
	static class Dependencies {

		@Provides
		Where blocking() {
			return here();
		}

		@Provides
		Mono<Where> reactive() {
			return Mono.just(here());
		}

		@Provides
		Mono<Where> reactiveAfterBlocking(@Depends Where blocking) {
			return Mono.fromSupplier(DependencyThreadTests::here);
		}

		@Provides
		Where blockingAfterReactive(@Depends Where reactiveAfterBlocking) {
			return here();
		}

		@Provides
		Mono<Where> elsewhere() {
			return Mono.just(here()).publishOn(Schedulers.parallel());
		}

		@Provides
		@NonBlocking
		Where immediate() {
			return here();
		}

		@Provides
		@Blocking
		Mono<Where> blockingMono() {
			return Mono.fromSupplier(DependencyThreadTests::here);
		}

	}

	/**
	 * Providers that never wait, but for one.
	 */
	@Component
	@NonBlocking
	static class NonBlockingDependencies {

		@Provides
		Where ofClass() {
			return here();
		}

		@Provides
		@Blocking
		Where ofMethod() {
			return here();
		}

	}

	@ApiRouter
	static class Router {

		@Get("/blocking-under-reactive")
		Mono<String> blockingUnderReactive(@Depends Where blocking) {
			return Mono.just(join(blocking, here()));
		}

		@Get("/blocking-under-deferred")
		Mono<String> blockingUnderDeferred(@Depends Where blocking) {
			return Mono.fromSupplier(() -> join(blocking, here()));
		}

		@Get("/reactive-under-plain")
		String reactiveUnderPlain(@Depends Where reactive) {
			return join(reactive, here());
		}

		@Get("/elsewhere-under-reactive")
		Mono<String> elsewhereUnderReactive(@Depends Where elsewhere) {
			return Mono.just(join(elsewhere, here()));
		}

		@Get("/mixed")
		Mono<String> mixed(@Depends Where blocking, @Depends Where reactiveAfterBlocking,
				@Depends Where blockingAfterReactive) {
			return Mono.just(join(blocking, reactiveAfterBlocking, blockingAfterReactive, here()));
		}

		@Get("/mixed-plain")
		String mixedPlain(@Depends Where blocking, @Depends Where reactiveAfterBlocking,
				@Depends Where blockingAfterReactive) {
			return join(blocking, reactiveAfterBlocking, blockingAfterReactive, here());
		}

		@Get("/immediate-under-reactive")
		Mono<String> immediateUnderReactive(@Depends Where immediate) {
			return Mono.just(join(immediate, here()));
		}

		@Get("/immediate-under-plain")
		String immediateUnderPlain(@Depends Where immediate) {
			return join(immediate, here());
		}

		@Get("/blocking-mono")
		Mono<String> blockingMono(@Depends Where blockingMono) {
			return Mono.just(join(blockingMono, here()));
		}

		@Get("/class")
		Mono<String> ofClass(@Depends Where ofClass) {
			return Mono.just(join(ofClass, here()));
		}

		@Get("/method")
		Mono<String> ofMethod(@Depends Where ofMethod) {
			return Mono.just(join(ofMethod, here()));
		}

		@Get("/worker-for-both")
		Mono<String> workerForBoth(@Depends Where immediate, @Depends Where blocking) {
			return Mono.just(join(immediate, blocking, here()));
		}

		@Get("/constructor")
		Mono<String> constructor(@Depends Constructed constructed) {
			return Mono.just(join(constructed, here()));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, Dependencies.class, NonBlockingDependencies.class })
	static class Application {

	}

}
