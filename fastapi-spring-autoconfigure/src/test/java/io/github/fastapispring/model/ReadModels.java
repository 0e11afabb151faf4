package io.github.fastapispring.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.fastapispring.Default;
import io.github.fastapispring.ForbidExtra;
import io.github.fastapispring.Partial;
import io.github.fastapispring.validation.MultipleOf;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.annotation.JsonPOJOBuilder;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The kinds of models that requests are read into.
 */
final class ReadModels {

	static final List<TypeReference<?>> TYPES = List.of(new TypeReference<Numbers>() {
	}, new TypeReference<Boxes>() {
	}, new TypeReference<Texts>() {
	}, new TypeReference<Times>() {
	}, new TypeReference<Person>() {
	}, new TypeReference<Collections>() {
	}, new TypeReference<Arrays>() {
	}, new TypeReference<Maps>() {
	}, new TypeReference<OtherCollections>() {
	}, new TypeReference<Optionals>() {
	}, new TypeReference<Defaults>() {
	}, new TypeReference<Nullables>() {
	}, new TypeReference<Any>() {
	}, new TypeReference<Node>() {
	}, new TypeReference<Page<Address>>() {
	}, new TypeReference<Strict>() {
	}, new TypeReference<Named>() {
	}, new TypeReference<SnakeCase>() {
	}, new TypeReference<Aliased>() {
	}, new TypeReference<Constrained>() {
	}, new TypeReference<ConstrainedBean>() {
	}, new TypeReference<ConstrainedElements>() {
	}, new TypeReference<Nested>() {
	}, new TypeReference<Checked>() {
	}, new TypeReference<Setters>() {
	}, new TypeReference<Fields>() {
	}, new TypeReference<StrictBean>() {
	}, new TypeReference<PropertiesCreator>() {
	}, new TypeReference<Factory>() {
	}, new TypeReference<Built>() {
	}, new TypeReference<AnySetter>() {
	}, new TypeReference<Loose>() {
	}, new TypeReference<OnlyExact>() {
	}, new TypeReference<PartlyExact>() {
	}, new TypeReference<Pair>() {
	}, new TypeReference<Line>() {
	}, new TypeReference<ArrayBean>() {
	}, new TypeReference<Multiples>() {
	}, new TypeReference<Delegating>() {
	}, new TypeReference<OnlyJackson>() {
	}, new TypeReference<Ignoring>() {
	}, new TypeReference<StrictIgnoring>() {
	}, new TypeReference<ReadOnly>() {
	}, new TypeReference<GetterOnly>() {
	}, new TypeReference<TextConstructor>() {
	}, new TypeReference<Others>() {
	}, new TypeReference<Shape>() {
	}, new TypeReference<Drawing>() {
	}, new TypeReference<Animal>() {
	}, new TypeReference<Zoo>() {
	}, new TypeReference<Event>() {
	}, new TypeReference<Vehicle>() {
	}, new TypeReference<Partial<Person>>() {
	}, new TypeReference<Update>() {
	}, new TypeReference<List<Person>>() {
	}, new TypeReference<Map<String, Address>>() {
	}, new TypeReference<Set<Integer>>() {
	}, new TypeReference<Object>() {
	}, new TypeReference<Integer>() {
	}, new TypeReference<Address[]>() {
	});

	private ReadModels() {
	}

	enum Color {

		RED, GREEN, @JsonProperty("dark blue")
		BLUE

	}

	enum Level {

		LOW(1), HIGH(2);

		private final int number;

		Level(int number) {
			this.number = number;
		}

		@JsonValue
		int number() {
			return this.number;
		}

	}

	record Numbers(int i, long l, short s, byte b, float f, double d, boolean bool, char c) {

	}

	record Boxes(Integer i, Long l, Short s, Byte b, Float f, Double d, Boolean bool, Character c, BigInteger big,
			BigDecimal decimal) {

	}

	record Texts(String text, Color color, Level level, UUID uuid, URI uri, byte[] bytes, InetAddress address) {

	}

	record Times(LocalDate date, LocalDateTime dateTime, OffsetDateTime offsetDateTime, ZonedDateTime zonedDateTime,
			Instant instant, LocalTime time, OffsetTime offsetTime, Duration duration, Year year) {

	}

	record Address(String street, int number) {

	}

	record Person(String name, @Nullable String nick, Optional<Integer> age, @Default("3") int level,
			@Default List<String> tags, @Nullable Address address) {

	}

	record Collections(List<Integer> list, Set<Long> set, Collection<String> collection, List<List<Integer>> nested,
			List<Address> addresses, List<@Nullable Integer> holes, List<Color> colors) {

	}

	record Arrays(int[] ints, long[] longs, boolean[] flags, double[] doubles, String[] texts, Address[] addresses,
			int[][] matrix, @Nullable Integer[] holes, char[] chars) {

	}

	record Maps(Map<String, Integer> byText, Map<UUID, Address> byUuid, Map<Color, List<Integer>> byColor,
			Map<Integer, String> byNumber, Map<String, @Nullable String> holes, Map<String, Map<String, Long>> nested) {

	}

	record OtherCollections(SortedSet<Integer> sorted, LinkedList<String> linked, EnumSet<Color> colors,
			EnumMap<Color, Integer> byColor, TreeMap<String, Integer> tree, ArrayDeque<Integer> deque) {

	}

	record Optionals(Optional<String> text, Optional<Address> address, Optional<List<Integer>> list,
			List<Optional<Integer>> elements, Map<String, Optional<Integer>> values) {

	}

	record Defaults(@Default("7") int i, @Default("a") String text, @Default( {
			"1", "2" }) List<Integer> list, @Default("GREEN") Color color,
			@Default("{\"street\": \"s\", \"number\": 1}") Address address, @Default("{}") Map<String, Integer> map,
			@Default("5") Optional<Integer> optional, @Default("x") @Nullable String nullable,
			@Default("PT1H") Duration duration){

	}

	record Nullables(@Nullable Integer i, @Nullable String text, @Nullable List<Integer> list,
			@Nullable Address address, @Nullable Map<String, Integer> map, @Nullable Color color,
			@Nullable LocalDate date) {

	}

	record Any(Object any, JsonNode tree, Map<String, Object> map, List<Object> list, List<JsonNode> trees) {

	}

	record Node(String value, @Default List<Node> children, @Nullable Node next) {

	}

	record Page<T>(List<T> items, @Default("0") int total, Optional<T> first) {

	}

	@ForbidExtra
	record Strict(int i, @JsonAlias("word") String text, Address address) {

	}

	record Named(@JsonProperty("item-id") int itemId, @JsonProperty("class") String type,
			@JsonProperty(value = "note", required = true) @Nullable String note) {

	}

	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	record SnakeCase(String firstName, @Default("1") int orderNumber, @Nullable Address homeAddress) {

	}

	record Aliased(@JsonAlias( {
			"count", "n" }) int number, @JsonAlias("label") @Nullable String text, long last){

	}

	record Constrained(@Min(1) @Max(3) int i, @NotBlank @Size(max = 3) String text,
			@Pattern(regexp = "[ab]+") @Nullable String pattern, @Size(min = 1, max = 2) List<Integer> list,
			@NotNull @Nullable Integer present, @Email @Nullable String email, @Positive @Default("1") long positive) {

	}

	record ConstrainedElements(List<@Min(1) Integer> list, Map<String, @NotBlank String> map,
			Map<@Size(min = 2) String, Integer> keys, Optional<@Max(3) Integer> optional,
			Set<@Size(max = 1) String> set, @Nullable List<List<@Positive Integer>> nested) {

	}

	record Nested(List<Constrained> list, Optional<Constrained> optional, Map<String, Constrained> map,
			@Nullable Constrained nullable, @Nullable Page<Range> page) {

	}

	record Range(int from, int to) {

		@AssertTrue
		boolean isOrdered() {
			return this.from <= this.to;
		}

	}

	record Checked(int i, String text) {

		Checked {
			if (i < 0 || text.isEmpty()) {
				throw new IllegalArgumentException("too small");
			}
		}

	}

	static class ConstrainedBean extends Equality {

		private @NotNull @Nullable String text;

		@Min(1)
		private int number;

		private @Nullable Range range;

		@Nullable String getText() {
			return this.text;
		}

		public void setText(@Nullable String text) {
			this.text = text;
		}

		public int getNumber() {
			return this.number;
		}

		public void setNumber(int number) {
			this.number = number;
		}

		public @Nullable Range getRange() {
			return this.range;
		}

		public void setRange(@Nullable Range range) {
			this.range = range;
		}

		@Override
		List<@Nullable Object> parts() {
			return java.util.Arrays.asList(this.text, this.number, this.range);
		}

	}

	static class Setters extends Equality {

		private String text = "";

		private int number = 4;

		private List<Address> addresses = List.of();

		private @Nullable Color color;

		private Optional<Integer> optional = Optional.empty();

		public String getText() {
			return this.text;
		}

		public void setText(String text) {
			this.text = text;
		}

		public int getNumber() {
			return this.number;
		}

		public void setNumber(int number) {
			this.number = number;
		}

		public List<Address> getAddresses() {
			return this.addresses;
		}

		public void setAddresses(List<Address> addresses) {
			this.addresses = addresses;
		}

		public @Nullable Color getColor() {
			return this.color;
		}

		public void setColor(@Nullable Color color) {
			this.color = color;
		}

		public Optional<Integer> getOptional() {
			return this.optional;
		}

		public void setOptional(Optional<Integer> optional) {
			this.optional = optional;
		}

		@Override
		List<@Nullable Object> parts() {
			return java.util.Arrays.asList(this.text, this.number, this.addresses, this.color, this.optional);
		}

	}

	static class Fields extends Equality {

		public int number;

		public @Nullable String text;

		@JsonProperty("renamed")
		private Map<String, Integer> map = Map.of();

		@JsonAlias("old")
		public long current;

		@Override
		List<@Nullable Object> parts() {
			return java.util.Arrays.asList(this.number, this.text, this.map, this.current);
		}

	}

	@ForbidExtra
	static class StrictBean extends Equality {

		public int number;

		public String text = "";

		@Override
		List<@Nullable Object> parts() {
			return java.util.Arrays.asList(this.number, this.text);
		}

	}

	static class PropertiesCreator extends Equality {

		private final int number;

		private final @Nullable String text;

		private int set;

		@JsonCreator
		PropertiesCreator(@JsonProperty("number") int number, @JsonProperty("text") @Nullable String text) {
			if (number == 0) {
				throw new IllegalArgumentException("zero");
			}
			this.number = number;
			this.text = text;
		}

		public void setSet(int set) {
			this.set = set;
		}

		@Override
		List<@Nullable Object> parts() {
			return java.util.Arrays.asList(this.number, this.text, this.set);
		}

	}

	static final class Factory extends Equality {

		private final int number;

		private final List<String> texts;

		private Factory(int number, List<String> texts) {
			this.number = number;
			this.texts = texts;
		}

		@JsonCreator
		static Factory of(@JsonProperty("number") int number, @JsonProperty("texts") List<String> texts) {
			return new Factory(number, texts);
		}

		@Override
		List<@Nullable Object> parts() {
			return java.util.Arrays.asList(this.number, this.texts);
		}

	}

	@JsonDeserialize(builder = Built.Builder.class)
	static final class Built extends Equality {

		private final int number;

		private final String text;

		private Built(int number, String text) {
			this.number = number;
			this.text = text;
		}

		@Override
		List<@Nullable Object> parts() {
			return java.util.Arrays.asList(this.number, this.text);
		}

		@JsonPOJOBuilder
		static final class Builder {

			private int number;

			private String text = "";

			Builder withNumber(int number) {
				this.number = number;
				return this;
			}

			Builder withText(String text) {
				this.text = text;
				return this;
			}

			Built build() {
				return new Built(this.number, this.text);
			}

		}

	}

	static class AnySetter extends Equality {

		public int number;

		private final Map<String, @Nullable Object> others = new LinkedHashMap<>();

		@JsonAnySetter
		void set(String name, @Nullable Object value) {
			this.others.put(name, value);
		}

		@Override
		List<@Nullable Object> parts() {
			return java.util.Arrays.asList(this.number, this.others);
		}

	}

	record Loose(int number, @JsonAnySetter Map<String, @Nullable Object> others, @Nullable String text) {

	}

	@io.github.fastapispring.Strict
	record OnlyExact(int i, double d, boolean bool, String text, BigDecimal decimal, LocalDate date, Duration duration,
			@Default("7") long withDefault) {

	}

	record PartlyExact(@io.github.fastapispring.Strict @Nullable Integer i,
			@io.github.fastapispring.Strict List<Integer> list, @io.github.fastapispring.Strict int[] ints,
			@io.github.fastapispring.Strict Optional<Boolean> optional,
			@io.github.fastapispring.Strict Map<Integer, Double> map, @io.github.fastapispring.Strict Instant instant,
			@io.github.fastapispring.Strict @Nullable Address address, int lax) {

	}

	@JsonFormat(shape = JsonFormat.Shape.ARRAY)
	record Pair(int z, @Size(max = 2) String a, @Nullable Integer nullable, @Default("5") long withDefault) {

	}

	record Line(Pair from, List<Pair> others, Optional<Pair> optional, Map<String, Pair> map, @Nullable Pair to) {

	}

	@JsonFormat(shape = JsonFormat.Shape.ARRAY)
	static class ArrayBean extends Equality {

		public int number;

		public String text = "";

		@Override
		List<@Nullable Object> parts() {
			return java.util.Arrays.asList(this.number, this.text);
		}

	}

	record Multiples(@MultipleOf("2") int i, @MultipleOf("0.5") double d, @MultipleOf("0.25") BigDecimal decimal,
			List<@MultipleOf("3") Long> list) {

	}

	record Delegating(String text) {

		@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
		Delegating {
		}

	}

	record OnlyJackson(@JsonFormat(pattern = "dd.MM.yyyy") LocalDate date, int number, Delegating delegating,
			@Nullable String text) {

	}

	record Ignoring(int number, @JsonIgnore @Nullable String secret) {

	}

	@ForbidExtra
	@JsonIgnoreProperties("old")
	record StrictIgnoring(int number, @JsonIgnore @Nullable String secret) {

	}

	static class ReadOnly extends Equality {

		@JsonProperty(access = JsonProperty.Access.READ_ONLY)
		public int id;

		@JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
		public String text = "";

		@Override
		List<@Nullable Object> parts() {
			return java.util.Arrays.asList(this.id, this.text);
		}

	}

	static class GetterOnly extends Equality {

		private final List<Integer> numbers = new ArrayList<>();

		public @Nullable String text;

		public List<Integer> getNumbers() {
			return this.numbers;
		}

		@Override
		List<@Nullable Object> parts() {
			return java.util.Arrays.asList(this.numbers, this.text);
		}

	}

	static class TextConstructor extends Equality {

		public int number;

		TextConstructor() {
		}

		public TextConstructor(String text) {
			this.number = text.length();
		}

		@Override
		List<@Nullable Object> parts() {
			return java.util.Arrays.asList(this.number);
		}

	}

	record Others(Iterable<Integer> iterable, OptionalInt number, ObjectNode object, ArrayNode array) {

	}

	sealed interface Shape permits Circle, Square, Point {

	}

	record Circle(int x, int y, double radius) implements Shape {

	}

	record Square(int x, int y, @Positive int side) implements Shape {

	}

	record Point(int x, int y) implements Shape {

	}

	record Drawing(Shape main, @Default List<Shape> shapes, Optional<Shape> background, Map<String, Shape> named) {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes({ @JsonSubTypes.Type(Cat.class), @JsonSubTypes.Type(Dog.class) })
	sealed interface Animal permits Cat, Dog {

	}

	@JsonTypeName("cat")
	record Cat(String name, @Min(1) int lives) implements Animal {

	}

	@JsonTypeName("dog")
	record Dog(String name, @Default("false") boolean barks, @Nullable Animal enemy) implements Animal {

	}

	record Zoo(Animal star, List<Animal> animals, @Nullable Cat cat, Map<String, Animal> named) {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type",
			visible = true)
	@JsonSubTypes({ @JsonSubTypes.Type(value = Created.class, name = "created"),
			@JsonSubTypes.Type(value = Deleted.class, name = "deleted") })
	interface Event {

	}

	record Created(String type, int id) implements Event {

	}

	record Deleted(String type, @Nullable String reason) implements Event {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "wheels", defaultImpl = Car.class)
	@JsonSubTypes({ @JsonSubTypes.Type(value = Bike.class, name = "2"),
			@JsonSubTypes.Type(value = Car.class, name = "4") })
	abstract static class Vehicle extends Equality {

		public String name = "";

		@Override
		List<@Nullable Object> parts() {
			return java.util.Arrays.asList(this.name);
		}

	}

	static class Bike extends Vehicle {

	}

	static class Car extends Vehicle {

		public int doors;

		@Override
		List<@Nullable Object> parts() {
			return java.util.Arrays.asList(this.name, this.doors);
		}

	}

	record Update(Partial<Constrained> changes, @Nullable Partial<Address> address) {

	}

	/**
	 * Makes beans comparable.
	 */
	abstract static class Equality {

		abstract List<@Nullable Object> parts();

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Equality that && that.getClass() == getClass() && parts().equals(that.parts());
		}

		@Override
		public int hashCode() {
			return Objects.hash(parts());
		}

		@Override
		public String toString() {
			return getClass().getSimpleName() + parts();
		}

	}

}
