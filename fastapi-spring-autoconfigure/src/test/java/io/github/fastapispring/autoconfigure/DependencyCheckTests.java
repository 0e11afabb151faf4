package io.github.fastapispring.autoconfigure;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.IncludedRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Scope;

import static io.github.fastapispring.autoconfigure.StartupFailures.assertReported;
import static io.github.fastapispring.autoconfigure.StartupFailures.failureOf;
import static io.github.fastapispring.autoconfigure.StartupFailures.place;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each kind of fault in the graph of providers stops the application with a description
 * that names class, method, file and line, and with an action.
 */
class DependencyCheckTests {

	@Test
	void missing() {
		assertReported(failureOf(AsksForSession.class), place(AsksForSession.class, "list"),
				"Nothing provides the io.github.fastapispring.autoconfigure.DependencyCheckTests$Session of parameter session.",
				"Write a @Provides method that returns Session in a bean.");
	}

	@Test
	void missingForAController() {
		assertReported(failureOf(Controller.class), place(Controller.class, "list"),
				"Nothing provides the io.github.fastapispring.autoconfigure.DependencyCheckTests$Session of parameter session.",
				"Write a @Provides method that returns Session in a bean.");
	}

	@Test
	void missingForAProvider() {
		assertReported(failureOf(AsksForUser.class, ProvidesUser.class), place(ProvidesUser.class, "user"),
				"Nothing provides the io.github.fastapispring.autoconfigure.DependencyCheckTests$Session of parameter session.",
				"Write a @Provides method that returns Session in a bean.");
	}

	@Test
	void aBeanThatIsNotRegistered() {
		assertReported(failureOf(AsksForService.class), place(AsksForService.class, "list"),
				"Nothing provides the io.github.fastapispring.autoconfigure.DependencyCheckTests$Service of parameter service.",
				"Make Service a bean: it is marked as one, but not registered.");
	}

	@Test
	void aGuardThatIsNoBean() {
		assertReported(failureOf(Guarded.class), place(Guarded.class, "list"),
				"RequireKey is named as a dependency, but nothing provides it.",
				"Name a type with a @Provides method, a bean with @Provides methods that return nothing");
	}

	@Test
	void ambiguous() {
		FailureAnalysis failure = failureOf(AsksForSession.class, TwoSessions.class);
		assertReported(failure, place(AsksForSession.class, "list"), "fit parameter session: ",
				"Name the parameter like one of them, or add a @Qualifier to both.");
		assertThat(failure.getDescription()).contains("Several providers of ", "TwoSessions.one()",
				"TwoSessions.other()");
	}

	@Test
	void cyclic() {
		FailureAnalysis failure = failureOf(AsksForUser.class, Circle.class);
		assertReported(failure, place(Circle.class, "user"), "It depends on itself: ",
				"Break the circle: take one of these dependencies out");
		assertThat(failure.getDescription()).containsSubsequence("Circle.user(", " → ", "Circle.session(", " → ",
				"Circle.user(");
	}

	@Test
	void scopeBreach() {
		FailureAnalysis failure = failureOf(AsksForUser.class, ScopeBreach.class);
		assertReported(failure, place(ScopeBreach.class, "user"), "It lives for the request, but depends on ",
				"Give it scope = Scope.HANDLER, too, or the other one Scope.REQUEST.");
		assertThat(failure.getDescription()).contains("ScopeBreach.session()",
				"which ends before the response is sent");
	}

	@Test
	void unmarkedInAHandler() {
		assertReported(failureOf(Unmarked.class, ProvidesPage.class), place(Unmarked.class, "list"),
				"Parameter page of type io.github.fastapispring.autoconfigure.DependencyCheckTests$Page"
						+ " has a provider, but would be read from the body.",
				"Mark it with @Depends, or with @Body if the body is meant.");
	}

	@Test
	void unmarkedInAProvider() {
		assertReported(failureOf(AsksForUser.class, UnmarkedInProvider.class), place(UnmarkedInProvider.class, "user"),
				"Nothing gives parameter page of type", "Mark it with @Depends: it has a provider.");
	}

	@Test
	void aDefaultOfAProviderThatDoesNotParse() {
		assertReported(failureOf(AsksForUser.class, WrongDefault.class), place(WrongDefault.class, "user"),
				"The default [many] of parameter limit is no int", "Write a default that parses.");
	}

	@Test
	void anInclusionWithoutARouter() {
		FailureAnalysis failure = failureOf(IncludesNothing.class);
		assertThat(failure.getDescription()).contains("DependencyCheckTests.Guarded (DependencyCheckTests.java:",
				"It is included under /v2, but there is no such router.");
		assertThat(failure.getAction())
			.isEqualTo("1. Make it a bean: mark it with @ApiRouter where components are scanned, or register it.");
	}

	@Test
	void anInclusionWhoseParentIsNoRouter() {
		FailureAnalysis failure = failureOf(IncludesInService.class, AsksForSession.class, OneSession.class);
		assertThat(failure.getDescription()).contains("DependencyCheckTests.Service (DependencyCheckTests.java:",
				"A router is included in it under /v2, but it is no @ApiRouter.");
		assertThat(failure.getAction()).isEqualTo("1. Name an @ApiRouter as parent, or none.");
	}

	@Test
	void aFaultOfAProviderIsReportedOnceHoweverManyUseIt() {
		FailureAnalysis failure = failureOf(AsksForUser.class, AsksForUserAgain.class, ScopeBreach.class,
				AsksForService.class);
		assertThat(failure.getDescription()).startsWith("2 declarations of path operations are wrong:")
			.contains(place(ScopeBreach.class, "user"), place(AsksForService.class, "list"));
		assertThat(failure.getAction().lines()).hasSize(2);
	}

	interface Session {

	}

	interface User {

	}

	record Page(int number) {

	}

	@Component
	static class Service {

	}

	@ApiRouter
	static class AsksForSession {

		@Get("/sessions")
		List<String> list(@Depends Session session) {
			throw new UnsupportedOperationException();
		}

	}

	@RestController
	static class Controller {

		@GetMapping("/sessions")
		List<String> list(@RequestParam int limit, @Depends Session session) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class AsksForUser {

		@Get("/users")
		List<String> list(@Depends User user) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class AsksForUserAgain {

		@Get("/me")
		List<String> list(@Depends User user) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class AsksForService {

		@Get("/services")
		List<String> list(@Depends Service service) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter(dependencies = RequireKey.class)
	static class Guarded {

		@Get("/guarded")
		List<String> list() {
			throw new UnsupportedOperationException();
		}

	}

	static class RequireKey {

		@Provides
		void check() {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class Unmarked {

		@Post("/pages")
		List<String> list(Page page) {
			throw new UnsupportedOperationException();
		}

	}

	@Component
	static class ProvidesUser {

		@Provides
		User user(@Depends Session session) {
			throw new UnsupportedOperationException();
		}

	}

	@Component
	static class ProvidesPage {

		@Provides
		Page page() {
			throw new UnsupportedOperationException();
		}

	}

	@Component
	static class TwoSessions {

		@Provides
		Session one() {
			throw new UnsupportedOperationException();
		}

		@Provides
		Session other() {
			throw new UnsupportedOperationException();
		}

	}

	@Component
	static class Circle {

		@Provides
		User user(@Depends Session session) {
			throw new UnsupportedOperationException();
		}

		@Provides
		Session session(@Depends User user) {
			throw new UnsupportedOperationException();
		}

	}

	@Component
	static class ScopeBreach {

		@Provides
		User user(@Depends Session session) {
			throw new UnsupportedOperationException();
		}

		@Provides(scope = Scope.HANDLER)
		Session session() {
			throw new UnsupportedOperationException();
		}

	}

	@Component
	static class UnmarkedInProvider {

		@Provides
		User user(Page page) {
			throw new UnsupportedOperationException();
		}

		@Provides
		Page page() {
			throw new UnsupportedOperationException();
		}

	}

	@Component
	static class WrongDefault {

		@Provides
		User user(@Default("many") int limit) {
			throw new UnsupportedOperationException();
		}

	}

	@Component
	static class OneSession {

		@Provides
		Session session() {
			throw new UnsupportedOperationException();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class IncludesInService {

		@Bean
		IncludedRouter secondVersion() {
			return IncludedRouter.of(AsksForSession.class, "/v2").withParent(Service.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class IncludesNothing {

		@Bean
		IncludedRouter secondVersion() {
			return IncludedRouter.of(Guarded.class, "/v2");
		}

	}

}
