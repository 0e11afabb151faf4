package io.github.fastapispring.dependency;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * An annotation of one's own stands for {@code @Depends}, and its attributes reach the
 * provider.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
class ComposedDependsTests {

	@Autowired
	private WebTestClient client;

	@ParameterizedTest
	@CsvSource({ "/attributes, admin user", "/provider, read of admin" })
	void theAttributesOfAnAnnotationReachTheProviderThatReadsIt(String path, String answer) {
		assertAnswer(path, answer);
	}

	@ParameterizedTest
	@CsvSource({ "/admin, admin", "/named, owner" })
	void anAnnotationThatIsComposedOfThatOneReachesTheProviderToo(String path, String answer) {
		assertAnswer(path, answer);
	}

	@ParameterizedTest
	@CsvSource({ "/same, true", "/other, false", "/composed, true", "/uncached, false" })
	void aValueIsSharedByThoseWhoseAttributesAreTheSame(String path, String answer) {
		assertAnswer(path, answer);
	}

	@ParameterizedTest
	@CsvSource({ "/current, Ada true", "/qualified, Grace" })
	void anAnnotationThatNoProviderReadsIsDependsItself(String path, String answer) {
		assertAnswer(path, answer);
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

	@Depends
	@Retention(RetentionPolicy.RUNTIME)
	@interface Role {

		String value();

	}

	@Role("admin")
	@Retention(RetentionPolicy.RUNTIME)
	@interface Admin {

	}

	@Role("")
	@Retention(RetentionPolicy.RUNTIME)
	@interface Named {

		@AliasFor(annotation = Role.class, attribute = "value")
		String name();

	}

	@Depends(cache = false)
	@Retention(RetentionPolicy.RUNTIME)
	@interface OwnRole {

		String value();

	}

	@Depends
	@Retention(RetentionPolicy.RUNTIME)
	@interface CurrentUser {

	}

	@Depends
	@Qualifier("grace")
	@Retention(RetentionPolicy.RUNTIME)
	@interface Grace {

	}

	record Granted(String role, int call) {

	}

	record Owned(String role, int call) {

	}

	record Access(Granted granted) {

	}

	record User(String name) {

	}

	@Component
	static class Dependencies {

		private final AtomicInteger calls = new AtomicInteger();

		@Provides
		Granted granted(Role role) {
			return new Granted(role.value(), this.calls.incrementAndGet());
		}

		@Provides
		Owned owned(OwnRole role) {
			return new Owned(role.value(), this.calls.incrementAndGet());
		}

		@Provides
		Access access(@Role("admin") Granted granted) {
			return new Access(granted);
		}

		@Provides
		User ada() {
			return new User("Ada");
		}

		@Provides
		User grace() {
			return new User("Grace");
		}

	}

	@ApiRouter
	static class Router {

		@Get("/attributes")
		String attributes(@Role("admin") Granted first, @Role("user") Granted second) {
			return first.role() + " " + second.role();
		}

		@Get("/provider")
		String provider(@Depends Access access) {
			return "read of " + access.granted().role();
		}

		@Get("/admin")
		String admin(@Admin Granted granted) {
			return granted.role();
		}

		@Get("/named")
		String named(@Named(name = "owner") Granted granted) {
			return granted.role();
		}

		@Get("/same")
		String same(@Role("admin") Granted first, @Role("admin") Granted second, @Depends Access access) {
			return String.valueOf(first == second && first == access.granted());
		}

		@Get("/other")
		String other(@Role("admin") Granted first, @Role("user") Granted second) {
			return String.valueOf(first.call() == second.call());
		}

		@Get("/composed")
		String composed(@Role("admin") Granted first, @Admin Granted second, @Named(name = "admin") Granted third) {
			return String.valueOf(first == second && first == third);
		}

		@Get("/uncached")
		String uncached(@OwnRole("admin") Owned first, @OwnRole("admin") Owned second) {
			return String.valueOf(first.call() == second.call());
		}

		@Get("/current")
		String current(@CurrentUser User ada, @Depends @Qualifier("ada") User again) {
			return ada.name() + " " + (ada == again);
		}

		@Get("/qualified")
		String qualified(@Grace User ada) {
			return ada.name();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, Dependencies.class })
	static class Application {

	}

}
