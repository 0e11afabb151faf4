package io.github.fastapispring.dependency;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.autoconfigure.FastApiAutoConfiguration;
import io.github.fastapispring.operation.InvalidDeclarationsException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What has a provider is never made from what a client sends, although no provider fits
 * whoever asks for it.
 */
class UnfitProviderTests {

	private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, CodecsAutoConfiguration.class,
				ValidationAutoConfiguration.class, WebFluxAutoConfiguration.class, FastApiAutoConfiguration.class))
		.withUserConfiguration(Dependencies.class);

	@Test
	void anotherQualifier() {
		assertProblem(QualifierRouter.class,
				"Nothing provides the " + Access.class.getName() + " of parameter access. "
						+ "Ask for one of its providers by its @Qualifier, or by the annotation that it reads: "
						+ "UnfitProviderTests.Dependencies.access(Role) (UnfitProviderTests.java:");
	}

	@Test
	void aProviderThatReadsAnAnnotationWithoutThatAnnotation() {
		assertProblem(PlainRouter.class,
				"Nothing provides the " + Access.class.getName() + " of parameter access. "
						+ "Ask for one of its providers by its @Qualifier, or by the annotation that it reads: "
						+ "UnfitProviderTests.Dependencies.access(Role) (UnfitProviderTests.java:");
	}

	@Test
	void aGuardOfSuchAType() {
		assertProblem(GuardedRouter.class, "Access is named as a dependency, but nothing provides it.");
	}

	@Test
	void aGenericClassWithoutAProviderIsNotMadeEither() {
		assertProblem(GenericRouter.class, "Nothing provides the " + Box.class.getName()
				+ "<java.lang.Integer> of parameter box. Write a @Provides method that returns Box in a bean.");
	}

	private void assertProblem(Class<?> router, String problem) {
		this.runner.withUserConfiguration(router)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidDeclarationsException.class)
				.hasMessageContaining(problem));
	}

	@Depends
	@Retention(RetentionPolicy.RUNTIME)
	@interface Role {

		String value();

	}

	record Access(String role) {

	}

	record Box<T>(T value) {

	}

	@Component
	static class Dependencies {

		@Provides
		Access access(Role role) {
			return new Access(role.value());
		}

	}

	@ApiRouter
	static class QualifierRouter {

		@Get("/")
		String access(@Role("admin") @Qualifier("other") Access access) {
			return access.role();
		}

	}

	@ApiRouter
	static class PlainRouter {

		@Get("/")
		String access(@Depends Access access) {
			return access.role();
		}

	}

	@ApiRouter(dependencies = Access.class)
	static class GuardedRouter {

		@Get("/")
		String guarded() {
			return "in";
		}

	}

	@ApiRouter
	static class GenericRouter {

		@Get("/")
		String generic(@Depends Box<Integer> box) {
			return box.toString();
		}

	}

}
