package io.github.fastapispring.response;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Location;
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
		JsonNode tree = this.writer.valueToTree(source);
		ErrorCollector errors = this.types.newErrors();
		Object value = this.type.read(tree, Location.of("response"),
				new ReadContext(errors, ReadContext.DEFAULT_GROUP));
		if (!errors.isEmpty()) {
			throw new InvalidResponseException(errors.toList());
		}
		return value;
	}

}
