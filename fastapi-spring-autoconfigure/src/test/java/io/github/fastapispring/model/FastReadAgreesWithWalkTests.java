package io.github.fastapispring.model;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.fastapispring.Partial;
import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.InputPolicy;
import io.github.fastapispring.error.Location;
import io.github.fastapispring.validation.Constraints;
import jakarta.validation.Validation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds that Jackson's fast read accepts what the walk that collects errors accepts, with
 * the same value.
 */
class FastReadAgreesWithWalkTests {

	static final ValueTypes TYPES = new ValueTypes(JsonMapper.builder().findAndAddModules().build(),
			new Constraints(Validation.buildDefaultValidatorFactory().getValidator()), new InputPolicy(List.of(), 100));

	@Property(tries = 6000)
	void theFastReadAcceptsExactlyWhatTheWalkAccepts(@ForAll("documents") Document document) {
		assertThat(fastRead(document)).isEqualTo(walk(document));
	}

	/** Of a repeated field the last counts; the fast read may leave it to the walk. */
	@Property(tries = 2000)
	void theFastReadOfRepeatedFieldsAcceptsOnlyWhatTheWalkAccepts(@ForAll("repeating") Document document) {
		Outcome fast = fastRead(document);
		if (fast.accepted()) {
			assertThat(fast).isEqualTo(walk(document));
		}
	}

	@Provide
	Arbitrary<Document> documents() {
		return documents(ReadModels.TYPES, false);
	}

	/** Of a setter before a constructor, Jackson counts the first of repeated fields. */
	@Provide
	Arbitrary<Document> repeating() {
		return documents(ReadModels.TYPES.stream()
			.filter((type) -> type.getType() != ReadModels.PropertiesCreator.class)
			.toList(), true);
	}

	private static Arbitrary<Document> documents(List<TypeReference<?>> types, boolean repeats) {
		return Arbitraries.randomValue((random) -> {
			JavaType type = TYPES.javaType(types.get(random.nextInt(types.size())).getType());
			return new Document(type, new RandomJson(random, TYPES, repeats).of(type));
		});
	}

	static Outcome fastRead(Document document) {
		ReadContext context = new ReadContext(TYPES.newErrors(), ReadContext.DEFAULT_GROUP);
		try {
			Object value = TYPES.mapper().readerFor(document.type()).readValue(document.bytes());
			boolean valid = value == null || TYPES.of(document.type()).isValid(value, context);
			return valid ? Outcome.accepted(value) : Outcome.REFUSED;
		}
		catch (JacksonException ex) {
			return Outcome.REFUSED;
		}
	}

	static Outcome walk(Document document) {
		JsonNode tree = tree(document);
		ErrorCollector errors = TYPES.newErrors();
		if (tree == null || tree.isNull()) {
			return (tree != null) ? Outcome.accepted(null) : Outcome.REFUSED;
		}
		Object value = TYPES.of(document.type())
			.read(tree, Location.of("body"), new ReadContext(errors, ReadContext.DEFAULT_GROUP));
		return errors.isEmpty() ? Outcome.accepted(value) : Outcome.REFUSED;
	}

	private static @Nullable JsonNode tree(Document document) {
		try {
			return TYPES.treeReader().readValue(document.bytes());
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	/**
	 * JSON for a type.
	 *
	 * @param type the type
	 * @param json the text
	 */
	record Document(JavaType type, String json) {

		byte[] bytes() {
			return this.json.getBytes(StandardCharsets.UTF_8);
		}

		@Override
		public String toString() {
			return this.type.toCanonical() + " from " + this.json;
		}

	}

	/**
	 * What became of a document.
	 *
	 * @param accepted whether there is a value
	 * @param value the value, taken apart so that arrays in it compare by their elements
	 */
	record Outcome(boolean accepted, @Nullable Object value) {

		static final Outcome REFUSED = new Outcome(false, null);

		static Outcome accepted(@Nullable Object value) {
			return new Outcome(true, parts(value));
		}

		private static @Nullable Object parts(@Nullable Object value) {
			if (value == null) {
				return null;
			}
			if (value.getClass().isArray()) {
				List<@Nullable Object> elements = new ArrayList<>();
				for (int i = 0; i < Array.getLength(value); i++) {
					elements.add(parts(Array.get(value, i)));
				}
				return List.of(value.getClass(), elements);
			}
			if (value instanceof Record) {
				return record(value);
			}
			if (value instanceof Optional<?> optional) {
				return optional.map(Outcome::parts);
			}
			if (value instanceof Set<?> set) {
				Set<@Nullable Object> elements = new HashSet<>();
				set.forEach((element) -> elements.add(parts(element)));
				return elements;
			}
			if (value instanceof Iterable<?> iterable && !(value instanceof JsonNode)) {
				List<@Nullable Object> elements = new ArrayList<>();
				iterable.forEach((element) -> elements.add(parts(element)));
				return elements;
			}
			if (value instanceof Map<?, ?> map) {
				return map(map);
			}
			return (value instanceof Partial<?> partial) ? List.of(partial.model(), map(partial.toMap())) : value;
		}

		private static Map<@Nullable Object, @Nullable Object> map(Map<?, ?> map) {
			Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
			map.forEach((key, value) -> entries.put(key, parts(value)));
			return entries;
		}

		private static Map<@Nullable Object, @Nullable Object> record(Object value) {
			Map<@Nullable Object, @Nullable Object> components = new LinkedHashMap<>();
			components.put("class", value.getClass());
			for (RecordComponent component : value.getClass().getRecordComponents()) {
				ReflectionUtils.makeAccessible(component.getAccessor());
				components.put(component.getName(),
						parts(ReflectionUtils.invokeMethod(component.getAccessor(), value)));
			}
			return components;
		}

	}

}
