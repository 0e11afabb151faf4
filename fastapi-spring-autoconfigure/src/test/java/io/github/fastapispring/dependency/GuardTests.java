package io.github.fastapispring.dependency;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.GlobalDependencies;
import io.github.fastapispring.HttpException;
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
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Guards are passed from the outermost to the innermost, each once, before anything else
 * is called.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "fastapi.dependencies=io.github.fastapispring.dependency.GuardTests$OfProperty")
@AutoConfigureWebTestClient(timeout = "60s")
class GuardTests {

	@Autowired
	private WebTestClient client;

	@Autowired
	private Journal journal;

	@BeforeEach
	void clear() {
		this.journal.clear();
	}

	@Test
	void theyComeFromPropertyBeanParentRouterAndOperation() {
		get("/parent/child/value", 200);
		assertThat(this.journal.entries()).containsExactly("property", "first bean", "second bean", "shared", "parent",
				"router", "operation", "value", "handler");
	}

	@Test
	void aGuardThatIsNamedTwiceIsPassedOnceAtItsFirstPlace() {
		get("/parent/child/again", 200);
		assertThat(this.journal.entries()).containsExactly("property", "first bean", "second bean", "shared", "parent",
				"router", "handler");
	}

	@Test
	void aRouterWithoutGuardsHasTheGlobalOnes() {
		get("/free", 200);
		assertThat(this.journal.entries()).containsExactly("property", "first bean", "second bean", "handler");
	}

	@Test
	void theValueOfAGuardIsTheOneThatIsAskedForLater() {
		get("/parent/child/shared", 200);
		assertThat(this.journal.entries()).containsExactly("property", "first bean", "second bean", "shared", "parent",
				"router", "handler");
	}

	@Test
	void theGuardsOfABeanAreInTheOrderOfTheSources() {
		get("/free/several", 200);
		assertThat(this.journal.entries()).endsWith("zebra", "apple", "mango", "kiwi", "banana", "cherry", "handler");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/parent/child/refused", "/parent/child/refused-later" })
	void nothingIsCalledAfterAGuardThatRefuses(String path) {
		get(path, 403);
		assertThat(this.journal.entries()).containsExactly("property", "first bean", "second bean", "shared", "parent",
				"router", "refuses");
	}

	private void get(String path, int status) {
		this.client.get().uri(path).exchange().expectStatus().isEqualTo(status).expectBody();
	}

	record Value() {

	}

	record AsyncValue() {

	}

	record Shared() {

	}

	/**
	 * Guards are the methods of beans that return nothing.
	 */
	abstract static class Guard {

		@Autowired
		private Journal journal;

		void passed(String name) {
			this.journal.add(name);
		}

	}

	@Component
	static class OfProperty extends Guard {

		@Provides
		Mono<Void> check() {
			return Mono.fromRunnable(() -> passed("property"));
		}

	}

	@Component
	static class OfFirstBean extends Guard {

		@Provides
		void check() {
			passed("first bean");
		}

	}

	@Component
	static class OfSecondBean extends Guard {

		@Provides
		Mono<Void> check() {
			return Mono.fromRunnable(() -> passed("second bean"));
		}

	}

	@Component
	static class OfParent extends Guard {

		@Provides
		void check(@Depends Shared shared) {
			passed("parent");
		}

	}

	@Component
	static class OfRouter extends Guard {

		@Provides
		Mono<Void> check(@Depends Shared shared) {
			return Mono.fromRunnable(() -> passed("router"));
		}

	}

	@Component
	static class OfOperation extends Guard {

		@Provides
		void check() {
			passed("operation");
		}

	}

	abstract static class FirstOfSeveral extends Guard {

		@Provides
		void zebra() {
			passed("zebra");
		}

		@Provides
		Mono<Void> apple() {
			return Mono.fromRunnable(() -> passed("apple"));
		}

	}

	@Component
	static class Several extends FirstOfSeveral {

		@Provides
		void mango() {
			passed("mango");
		}

		@Provides
		void kiwi() {
			passed("kiwi");
		}

		@Provides
		void banana() {
			passed("banana");
		}

		@Provides
		void cherry() {
			passed("cherry");
		}

	}

	@Component
	static class Refusing extends Guard {

		@Provides
		void check() {
			passed("refuses");
			throw HttpException.forbidden("No");
		}

	}

	@Component
	static class RefusingLater extends Guard {

		@Provides
		Mono<Void> check() {
			passed("refuses");
			return HttpException.forbidden("No").asMono();
		}

	}

	@Component
	static class Dependencies extends Guard {

		@Provides
		Shared shared() {
			passed("shared");
			return new Shared();
		}

		@Provides
		Value value() {
			passed("value");
			return new Value();
		}

		@Provides
		Mono<AsyncValue> asyncValue() {
			passed("value");
			return Mono.just(new AsyncValue());
		}

	}

	@ApiRouter(prefix = "/parent", dependencies = OfParent.class)
	static class ParentRouter {

	}

	@ApiRouter(prefix = "/child", parent = ParentRouter.class, dependencies = OfRouter.class)
	static class ChildRouter {

		private final Journal journal;

		ChildRouter(Journal journal) {
			this.journal = journal;
		}

		@Get(value = "/value", dependencies = OfOperation.class)
		void value(@Depends Value value) {
			this.journal.add("handler");
		}

		@Get(value = "/again", dependencies = { OfParent.class, OfFirstBean.class, OfProperty.class })
		void again() {
			this.journal.add("handler");
		}

		@Get(value = "/shared", dependencies = Shared.class)
		void shared(@Depends Shared shared) {
			this.journal.add("handler");
		}

		@Get(value = "/refused", dependencies = { Refusing.class, OfOperation.class })
		void refused(@Depends Value value, @Depends AsyncValue asyncValue) {
			this.journal.add("handler");
		}

		@Get(value = "/refused-later", dependencies = { RefusingLater.class, OfOperation.class })
		void refusedLater(@Depends Value value, @Depends AsyncValue asyncValue) {
			this.journal.add("handler");
		}

	}

	@ApiRouter("/free")
	static class FreeRouter {

		private final Journal journal;

		FreeRouter(Journal journal) {
			this.journal = journal;
		}

		@Get
		void free() {
			this.journal.add("handler");
		}

		@Get(value = "/several", dependencies = Several.class)
		void several() {
			this.journal.add("handler");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ ParentRouter.class, ChildRouter.class, FreeRouter.class, Dependencies.class, OfProperty.class,
			OfFirstBean.class, OfSecondBean.class, OfParent.class, OfRouter.class, OfOperation.class, Refusing.class,
			RefusingLater.class, Several.class })
	static class Application {

		@Bean
		Journal journal() {
			return new Journal();
		}

		@Bean
		@Order(2)
		GlobalDependencies second() {
			return GlobalDependencies.of(OfSecondBean.class, OfFirstBean.class);
		}

		@Bean
		@Order(1)
		GlobalDependencies first() {
			return GlobalDependencies.of(OfFirstBean.class);
		}

	}

}
