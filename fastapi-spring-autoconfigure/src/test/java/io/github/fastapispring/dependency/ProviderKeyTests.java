package io.github.fastapispring.dependency;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import org.junit.jupiter.api.Test;
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
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * A provider is found by its type with generics, then by qualifier or name, as Spring's
 * autowiring finds beans.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
class ProviderKeyTests {

	@Autowired
	private WebTestClient client;

	@ParameterizedTest
	@CsvSource({ "/lists, names numbers", "/maps, words digits", "/wildcard, numbers" })
	void genericsTellTypesApart(String path, String answer) {
		assertAnswer(path, answer);
	}

	@ParameterizedTest
	@CsvSource({ "/inherited/first, page of First", "/inherited/second, page of Second" })
	void aProviderOfAGenericClassHasTheTypesOfItsBean(String path, String answer) {
		assertAnswer(path, answer);
	}

	@Test
	void aProviderMayBeDeclaredByAnInterface() {
		assertAnswer("/interface", "tenant");
	}

	@ParameterizedTest
	@CsvSource({ "/subtype, circle", "/exact, animal", "/boxes, 7 7" })
	void theClosestTypeIsTaken(String path, String answer) {
		assertAnswer(path, answer);
	}

	@ParameterizedTest
	@CsvSource({ "/names, 9:00 17:00", "/supertype, square" })
	void theNameOfTheParameterTellsProvidersOfATypeApart(String path, String answer) {
		assertAnswer(path, answer);
	}

	@ParameterizedTest
	@CsvSource({ "/qualifiers, 23:00", "/qualified-by-name, 9:00", "/own-qualifiers, low high" })
	void aQualifierTellsProvidersOfATypeApart(String path, String answer) {
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

	record Clock(String time) {

	}

	record Price(String text) {

	}

	interface Shape {

	}

	record Circle() implements Shape {

		@Override
		public String toString() {
			return "circle";
		}

	}

	record Square() implements Shape {

		@Override
		public String toString() {
			return "square";
		}

	}

	static class Animal {

		@Override
		public String toString() {
			return "animal";
		}

	}

	static class Dog extends Animal {

		@Override
		public String toString() {
			return "dog";
		}

	}

	record First() {

	}

	record Second() {

	}

	record Page<T>(T element) {

		@Override
		public String toString() {
			return "page of " + this.element.getClass().getSimpleName();
		}

	}

	@Qualifier
	@Retention(RetentionPolicy.RUNTIME)
	@interface Basic {

	}

	@Qualifier
	@Retention(RetentionPolicy.RUNTIME)
	@interface Premium {

	}

	@Component
	static class Dependencies {

		@Provides
		List<String> names() {
			return List.of("names");
		}

		@Provides
		List<Integer> numbers() {
			return List.of(1);
		}

		@Provides
		Map<String, List<String>> words() {
			return Map.of("words", List.of());
		}

		@Provides
		Map<String, List<Integer>> digits() {
			return Map.of("digits", List.of());
		}

		@Provides
		int limit() {
			return 7;
		}

		@Provides
		Circle circle() {
			return new Circle();
		}

		@Provides
		Square square() {
			return new Square();
		}

		@Provides
		Animal animal() {
			return new Animal();
		}

		@Provides
		Dog dog() {
			return new Dog();
		}

		@Provides
		Clock opening() {
			return new Clock("9:00");
		}

		@Provides
		Clock closing() {
			return new Clock("17:00");
		}

		@Provides
		@Qualifier("late")
		Clock night() {
			return new Clock("23:00");
		}

		@Provides
		@Basic
		Price low() {
			return new Price("low");
		}

		@Provides
		@Premium
		Price high() {
			return new Price("high");
		}

	}

	abstract static class Pages<T> {

		@Provides
		Page<T> page(@Depends T element) {
			return new Page<>(element);
		}

	}

	@Component
	static class FirstPages extends Pages<First> {

	}

	@Component
	static class SecondPages extends Pages<Second> {

	}

	record Tenant(String name) {

	}

	interface Tenants {

		@Provides
		Tenant tenant();

	}

	@Component
	static class OnlyTenant implements Tenants {

		@Override
		public Tenant tenant() {
			return new Tenant("tenant");
		}

	}

	@ApiRouter
	static class Router {

		@Get("/interface")
		String tenant(@Depends Tenant tenant) {
			return tenant.name();
		}

		@Get("/lists")
		String lists(@Depends List<String> first, @Depends List<Integer> second) {
			return first.get(0) + (second.equals(List.of(1)) ? " numbers" : "");
		}

		@Get("/maps")
		String maps(@Depends Map<String, List<String>> first, @Depends Map<String, List<Integer>> second) {
			return String.join(" ", first.keySet()) + " " + String.join(" ", second.keySet());
		}

		@Get("/wildcard")
		String wildcard(@Depends List<? extends Number> any) {
			return any.equals(List.of(1)) ? "numbers" : "";
		}

		@Get("/inherited/first")
		String first(@Depends Page<First> page) {
			return page.toString();
		}

		@Get("/inherited/second")
		String second(@Depends Page<Second> page) {
			return page.toString();
		}

		@Get("/subtype")
		String subtype(@Depends Circle square) {
			return square.toString();
		}

		@Get("/exact")
		String exact(@Depends Animal dog) {
			return dog.toString();
		}

		@Get("/boxes")
		String boxes(@Depends int primitive, @Depends Integer boxed) {
			return primitive + " " + boxed;
		}

		@Get("/names")
		String names(@Depends Clock opening, @Depends Clock closing) {
			return opening.time() + " " + closing.time();
		}

		@Get("/supertype")
		String supertype(@Depends Shape square) {
			return square.toString();
		}

		@Get("/qualifiers")
		String qualifiers(@Depends @Qualifier("late") Clock opening) {
			return opening.time();
		}

		@Get("/qualified-by-name")
		String qualifiedByName(@Depends @Qualifier("opening") Clock closing) {
			return closing.time();
		}

		@Get("/own-qualifiers")
		String ownQualifiers(@Depends @Basic Price first, @Depends @Premium Price second) {
			return first.text() + " " + second.text();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, Dependencies.class, FirstPages.class, SecondPages.class, OnlyTenant.class })
	static class Application {

	}

}
