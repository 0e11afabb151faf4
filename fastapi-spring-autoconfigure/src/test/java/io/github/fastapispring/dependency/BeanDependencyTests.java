package io.github.fastapispring.dependency;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.operation.InvalidDeclarationsException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

import org.springframework.test.web.reactive.server.WebTestClient;

import io.github.fastapispring.autoconfigure.FastApiAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bean is a dependency where no provider gives its type, and what is meant to be a bean
 * is never made for a request.
 */
class BeanDependencyTests {

	private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, CodecsAutoConfiguration.class,
				ValidationAutoConfiguration.class, HttpHandlerAutoConfiguration.class, WebFluxAutoConfiguration.class,
				FastApiAutoConfiguration.class));

	@Test
	void settingsAreADependency() {
		this.runner.withUserConfiguration(SettingsConfiguration.class, SettingsRouter.class)
			.withPropertyValues("bean-dependency.title=configured")
			.run((context) -> assertAnswer(context, "\"configured\""));
	}

	@Test
	void settingsThatAreNoBeanAreNotReadFromTheRequest() {
		this.runner.withUserConfiguration(SettingsRouter.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidDeclarationsException.class)
				.hasMessageContaining("Nothing provides the " + Settings.class.getName() + " of parameter settings.")
				.hasMessageContaining("Make Settings a bean: it is marked as one, but not registered."));
	}

	@Test
	void aProviderComesBeforeABean() {
		this.runner.withUserConfiguration(SettingsConfiguration.class, SettingsRouter.class, SettingsProvider.class)
			.run((context) -> assertAnswer(context, "\"provided\""));
	}

	@Test
	void theNameOfTheParameterTellsBeansApart() {
		this.runner.withUserConfiguration(Words.class, NamedRouter.class)
			.run((context) -> assertAnswer(context, "\"first\""));
	}

	@Test
	void aQualifierTellsBeansApart() {
		this.runner.withUserConfiguration(Words.class, QualifiedRouter.class)
			.run((context) -> assertAnswer(context, "\"second\""));
	}

	@Test
	void thePrimaryBeanIsTaken() {
		this.runner.withUserConfiguration(Words.class, PrimaryWord.class, AnyRouter.class)
			.run((context) -> assertAnswer(context, "\"primary\""));
	}

	@Test
	void beansThatNothingTellsApartAreReported() {
		this.runner.withUserConfiguration(Words.class, AnyRouter.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidDeclarationsException.class)
				.hasMessageContaining("Several beans fit parameter word: first, second."));
	}

	@Test
	void beansThatNothingTellsApartAreReportedForAProviderToo() {
		this.runner
			.withUserConfiguration(Words.class, Spelling.class, SpellingRouter.class, AnotherSpellingRouter.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(InvalidDeclarationsException.class,
						(ex) -> assertThat(ex.problems()).singleElement()
							.satisfies((problem) -> assertThat(problem.what())
								.isEqualTo("Several beans fit parameter word: first, second."))));
	}

	@Test
	void aBeanOfItsOwnForEachRequestIsMadeOnceForEach() {
		this.runner.withUserConfiguration(NumberedProvider.class, NumberRouter.class).run((context) -> {
			assertAnswer(context, "1");
			assertAnswer(context, "2");
		});
	}

	@Test
	void aGuardThatIsNoBeanStopsTheStart() {
		this.runner.withUserConfiguration(GuardedRouter.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidDeclarationsException.class)
				.hasMessageContaining("Guard is named as a dependency, but nothing provides it."));
	}

	@Test
	void aGuardIsFoundByTheClassOfItsBeanAlthoughASuperclassHasTheMethod() {
		this.runner.withUserConfiguration(SpecialGuard.class, SpeciallyGuardedRouter.class)
			.run((context) -> client(context).get()
				.uri("/")
				.exchange()
				.expectStatus()
				.isEqualTo(418)
				.expectBody()
				.jsonPath("$.detail")
				.isEqualTo("SpecialGuard"));
	}

	private static void assertAnswer(ApplicationContext context, String answer) {
		client(context).get().uri("/").exchange().expectBody(String.class).isEqualTo(answer);
	}

	private static WebTestClient client(ApplicationContext context) {
		return WebTestClient.bindToApplicationContext(context)
			.configureClient()
			.responseTimeout(Duration.ofSeconds(60))
			.build();
	}

	@ConfigurationProperties("bean-dependency")
	record Settings(String title) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Settings.class)
	static class SettingsConfiguration {

	}

	@Component
	static class SettingsProvider {

		@Provides
		Settings settings() {
			return new Settings("provided");
		}

	}

	@Component
	@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
	static class NumberedProvider {

		private static final AtomicInteger MADE = new AtomicInteger();

		private final int number = MADE.incrementAndGet();

		@Provides
		Integer number() {
			return this.number;
		}

	}

	@ApiRouter
	static class NumberRouter {

		@Get("/")
		int number(@Depends Integer number) {
			return number;
		}

	}

	@ApiRouter
	static class SettingsRouter {

		@Get("/")
		String title(@Depends Settings settings) {
			return settings.title();
		}

	}

	record Word(String text) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Words {

		@Bean
		Word first() {
			return new Word("first");
		}

		@Bean
		Word second() {
			return new Word("second");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PrimaryWord {

		@Bean
		@Primary
		Word third() {
			return new Word("primary");
		}

	}

	@ApiRouter
	static class NamedRouter {

		@Get("/")
		String word(@Depends Word first) {
			return first.text();
		}

	}

	@ApiRouter
	static class QualifiedRouter {

		@Get("/")
		String word(@Depends @Qualifier("second") Word word) {
			return word.text();
		}

	}

	@ApiRouter
	static class AnyRouter {

		@Get("/")
		String word(@Depends Word word) {
			return word.text();
		}

	}

	record Spelled(String text) {

	}

	@Component
	static class Spelling {

		@Provides
		Spelled spelled(Word word) {
			return new Spelled(word.text());
		}

	}

	@ApiRouter
	static class SpellingRouter {

		@Get("/")
		String spelled(@Depends Spelled spelled) {
			return spelled.text();
		}

	}

	@ApiRouter
	static class AnotherSpellingRouter {

		@Get("/other")
		String spelled(@Depends Spelled spelled) {
			return spelled.text();
		}

	}

	static class Guard {

		@Provides
		void check() {
			throw new HttpException(418, getClass().getSimpleName());
		}

	}

	@Component
	static class SpecialGuard extends Guard {

	}

	@ApiRouter(dependencies = Guard.class)
	static class GuardedRouter {

		@Get("/")
		String guarded() {
			return "in";
		}

	}

	@ApiRouter(dependencies = SpecialGuard.class)
	static class SpeciallyGuardedRouter {

		@Get("/")
		String guarded() {
			return "in";
		}

	}

}
