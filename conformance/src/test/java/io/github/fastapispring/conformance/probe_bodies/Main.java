package io.github.fastapispring.conformance.probe_bodies;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Cookie;
import io.github.fastapispring.Default;
import io.github.fastapispring.ForbidExtra;
import io.github.fastapispring.Header;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * JSON bodies of every shape, echoed: nested models, unions, maps, bare scalars and
 * untyped JSON.
 */
@ConformanceApp(value = "main", properties = "fastapi.errors.sensitive-names=")
class Main {

	private static final String EMAIL = ".+@.+\\..+";

	@ApiRouter
	static class Router {

		@Post("/person")
		Person person(Person p) {
			return p;
		}

		@Post("/people")
		List<Person> people(List<Person> p) {
			return p;
		}

		@Post("/people-map")
		Map<String, Person> peopleMap(Map<String, Person> p) {
			return p;
		}

		@Post("/strict")
		Strict strict(Strict p) {
			return p;
		}

		@Post("/loose")
		Loose loose(Loose p) {
			return p;
		}

		@Post("/aliased")
		Aliased aliased(Aliased p) {
			return p;
		}

		@Post("/union")
		PersonOrStrict union(PersonOrStrict p) {
			return p;
		}

		@Post("/pet")
		Pet pet(Pet p) {
			return p;
		}

		@Post("/pet-embedded")
		CatOrDog petEmbedded(CatOrDog p, @Body int n) {
			return p;
		}

		@Post("/validated")
		Validated validated(Validated p) {
			return p;
		}

		@Post("/strict-types")
		StrictModel strictTypes(StrictModel p) {
			return p;
		}

		@Post("/record")
		Rec record(Rec p) {
			return p;
		}

		@Post("/two")
		Two two(Person a, Strict b) {
			return new Two(a, b);
		}

		@Post("/optional")
		Got optional(@Nullable Person p) {
			return new Got(p);
		}

		@Post("/scalar")
		int scalar(@Body int n) {
			return n;
		}

		@Post("/scalar-embed")
		int scalarEmbed(@Body(embed = true) int n) {
			return n;
		}

		@Post("/dict")
		Map<String, Object> dict(Map<String, Object> d) {
			return d;
		}

		@Post("/any")
		Untyped any(@Body Object d) {
			return new Untyped(d);
		}

		@Post("/any-optional")
		Untyped anyOptional(@Body @Nullable Object d) {
			return new Untyped(d);
		}

		@Post("/all/{item_id}")
		String all(int itemId, int q, @Header int xNum, @Cookie int c, Strict p) {
			return "ok";
		}

	}

	enum Color {

		@JsonProperty("red")
		RED,

		@JsonProperty("green")
		GREEN,

		@JsonProperty("blue")
		BLUE

	}

	sealed interface PersonOrStrict permits Person, Strict {

	}

	record Person(@Size(min = 1) String name, @Min(0) @Max(150) int age, @Nullable @Email(regexp = EMAIL) String email,
			@Default( {
			}) List<Address> addresses, @Default({}) Set<String> tags, @Default({}) Map<String, Integer> meta,
			@Default("red") Color favourite) implements PersonOrStrict{

	}

	record Address(String street, @JsonProperty("zipCode") @Size(min = 5, max = 5) String zipCode, @Nullable Geo geo) {

	}

	@JsonFormat(shape = JsonFormat.Shape.ARRAY)
	record Geo(double latitude, double longitude) {

	}

	@ForbidExtra
	record Strict(int a, @Nullable Strict b) implements PersonOrStrict {

	}

	record Loose(int a, @JsonAnySetter @JsonAnyGetter Map<String, Object> extra) {

	}

	record Aliased(@JsonProperty("firstName") @JsonAlias("first_name") String firstName) {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind",
			visible = true)
	@JsonSubTypes({ @JsonSubTypes.Type(value = Cat.class, name = "cat"),
			@JsonSubTypes.Type(value = Dog.class, name = "dog"), @JsonSubTypes.Type(value = Bird.class, name = "bird"),
			@JsonSubTypes.Type(value = Bird.class, name = "parrot") })
	sealed interface Pet permits CatOrDog, Bird {

		String kind();

	}

	@JsonSubTypes({ @JsonSubTypes.Type(value = Cat.class, name = "cat"),
			@JsonSubTypes.Type(value = Dog.class, name = "dog") })
	sealed interface CatOrDog extends Pet permits Cat, Dog {

	}

	record Cat(String kind, int meows) implements CatOrDog {

	}

	record Dog(String kind, double barks) implements CatOrDog {

	}

	record Bird(String kind, @Default("2") int wings) implements Pet {

	}

	record Validated(@LongEnough String password, String repeat) {

		Validated {
			if (!password.equals(repeat)) {
				throw new IllegalArgumentException("passwords do not match");
			}
		}

	}

	@Constraint(validatedBy = {})
	@ReportAsSingleViolation
	@Size(min = 4)
	@Target(ElementType.FIELD)
	@Retention(RetentionPolicy.RUNTIME)
	@interface LongEnough {

		String message() default "too short";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	@io.github.fastapispring.Strict
	record StrictModel(int i, String s, double f, boolean b) {

	}

	record Rec(int x, @Default( {
		}) List<String> y){

	}

	record Two(Person a, Strict b) {

	}

	record Got(@Nullable Person got) {

	}

	record Untyped(@Nullable Object d) {

	}

}
