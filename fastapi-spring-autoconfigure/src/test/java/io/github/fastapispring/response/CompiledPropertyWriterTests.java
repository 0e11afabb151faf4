package io.github.fastapispring.response;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.ToStringSerializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whatever Jackson writes of a property, the compiled writer writes, too.
 */
class CompiledPropertyWriterTests {

	private static final JsonMapper JACKSON = JsonMapper.builder()
		.enable(MapperFeature.USE_STATIC_TYPING)
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	private static final JsonMapper COMPILED = JACKSON.rebuild().addModule(CompiledGetters.module()).build();

	static Stream<Object> values() {
		return Stream.of(new Numbers(1, 2L, 3.5, 4.5f, (short) 5, (byte) 6, 'c', true),
				new Numbers(Integer.MIN_VALUE, Long.MAX_VALUE, Double.NaN, Float.POSITIVE_INFINITY, (short) -1,
						(byte) -1, '"', false),
				new Boxes(1, 2L, 3.5, true, new BigDecimal("1.50"), "text", Kind.SMALL),
				new Boxes(null, null, null, null, null, null, null), new Formats(1, 2L, 3.5, true),
				new LeftOut(null, "", 0, List.of()), new LeftOut("a", "b", 1, List.of("c")), new Own(7, "x"),
				new Nested(new Own(1, "a"), List.of(new Own(2, "b")), Map.of("k", new Own(3, "c"))),
				new Unwrapped(new Own(1, "a"), 2), new Typed(new Circle(2)), new Views(1, 2), new Bean(), new Child());
	}

	@ParameterizedTest
	@MethodSource("values")
	void writesWhatJacksonWrites(Object value) {
		assertThat(COMPILED.writeValueAsString(value)).isEqualTo(JACKSON.writeValueAsString(value));
	}

	@ParameterizedTest
	@MethodSource("values")
	void writesItInAView(Object value) {
		assertThat(COMPILED.writerWithView(Narrow.class).writeValueAsString(value))
			.isEqualTo(JACKSON.writerWithView(Narrow.class).writeValueAsString(value));
	}

	@Test
	void tellsWhichPropertyFails() {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> COMPILED.writeValueAsString(new Failing(1)))
			.satisfies((ex) -> assertThat(ex.getPath()).singleElement()
				.satisfies((step) -> assertThat(step.getPropertyName()).isEqualTo("value")))
			.withRootCauseInstanceOf(IllegalStateException.class);
	}

	@Test
	void refusesAnObjectThatHoldsItself() {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> COMPILED.writeValueAsString(new Cycle()))
			.withMessageContaining("self-reference");
	}

	enum Kind {

		SMALL

	}

	record Numbers(int anInt, long aLong, double aDouble, float aFloat, short aShort, byte aByte, char aChar,
			boolean aBoolean) {

	}

	record Boxes(@Nullable Integer anInt, @Nullable Long aLong, @Nullable Double aDouble, @Nullable Boolean aBoolean,
			@Nullable BigDecimal decimal, @Nullable String text, @Nullable Kind kind) {

	}

	record Formats(@JsonFormat(shape = JsonFormat.Shape.STRING) int anInt,
			@JsonSerialize(using = ToStringSerializer.class) long aLong,
			@JsonFormat(shape = JsonFormat.Shape.STRING) double aDouble,
			@JsonFormat(shape = JsonFormat.Shape.NUMBER) boolean aBoolean) {

	}

	record LeftOut(@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String some,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) String text,
			@JsonInclude(JsonInclude.Include.NON_DEFAULT) int number,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> list) {

	}

	private record Own(@JsonProperty("ID") int id, String firstName) {

	}

	record Nested(Own own, List<Own> list, Map<String, Own> map) {

	}

	record Unwrapped(@JsonUnwrapped(prefix = "own_") Own own, int other) {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
	interface Shape {

	}

	record Circle(int radius) implements Shape {

	}

	record Typed(Shape shape) {

	}

	static class Narrow {

	}

	record Views(@JsonView(Narrow.class) int narrow, @JsonView(Object.class) int wide) {

	}

	static class Bean {

		public int field = 3;

		public int getNumber() {
			return 1;
		}

		public boolean isTrue() {
			return true;
		}

	}

	static class Child extends Bean {

		@Override
		public int getNumber() {
			return 2;
		}

	}

	record Failing(int value) {

		@Override
		public int value() {
			throw new IllegalStateException("no value");
		}

	}

	static class Cycle {

		public Cycle getItself() {
			return this;
		}

	}

}
