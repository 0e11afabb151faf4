package io.github.fastapispring.response;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import io.github.fastapispring.Partial;
import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Location;
import io.github.fastapispring.model.ModelType;
import io.github.fastapispring.model.Property;
import io.github.fastapispring.model.ReadContext;
import io.github.fastapispring.model.ValueType;
import io.github.fastapispring.model.ValueTypes;

/**
 * Reads a result without a class, as input would be read, so that it is checked: a map, a
 * tree, some fields of a model.
 */
final class ReadProjection implements Projection {

	private final ObjectMapper writer;

	private final ValueTypes types;

	private final ValueType type;

	private final Class<?> raw;

	ReadProjection(ObjectMapper writer, ValueTypes types, JavaType type, Class<?> raw) {
		this.writer = writer;
		this.types = types;
		this.type = types.of(type);
		this.raw = raw;
	}

	@Override
	public @Nullable Object apply(@Nullable Object source) {
		if (source == null || this.raw.isInstance(source)) {
			return source;
		}
		JsonNode tree = tree(source, this.writer, this.types);
		ErrorCollector errors = this.types.newErrors();
		Object value = this.type.read(tree, Location.of("response"),
				new ReadContext(errors, ReadContext.DEFAULT_GROUP));
		if (!errors.isEmpty()) {
			throw new InvalidResponseException(errors.toList());
		}
		return value;
	}

	static JsonNode tree(Object source, ObjectMapper writer, ValueTypes types) {
		return writer.valueToTree((source instanceof Partial<?> partial) ? byJsonName(partial, types) : source);
	}

	private static Map<String, @Nullable Object> byJsonName(Partial<?> partial, ValueTypes types) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		if (types.of(types.javaType(partial.model())) instanceof ModelType model) {
			for (Property property : model.properties()) {
				if (partial.has(property.javaName())) {
					values.put(property.name(), partial.get(property.javaName()));
				}
			}
		}
		return values;
	}

}
