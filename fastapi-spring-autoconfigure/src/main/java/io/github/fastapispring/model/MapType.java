package io.github.fastapispring.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;

/**
 * Maps with scalar keys.
 */
final class MapType implements ValueType {

	private final JavaType type;

	private final Scalar key;

	private final ValueType value;

	private final boolean nullable;

	private final ObjectReader reader;

	MapType(JavaType type, Scalar key, ValueType value, ObjectReader reader) {
		this.type = type;
		this.key = key;
		this.value = value;
		this.nullable = BindingIntrospector.allowsNull(type.getContentType().getRawClass());
		this.reader = reader;
	}

	Scalar key() {
		return this.key;
	}

	ValueType value() {
		return this.value;
	}

	@Override
	public @Nullable Object read(JsonNode node, Location location, ReadContext context) {
		if (!node.isObject()) {
			context.errors().add(location, nullFault(), node);
			return null;
		}
		int before = context.errors().size();
		boolean nullable = this.nullable || context.nullableElements();
		Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
		for (Map.Entry<String, JsonNode> entry : node.properties()) {
			Location at = location.child(entry.getKey());
			Object entryKey = this.key.read(entry.getKey(), at.child("[key]"), context.errors());
			entries.put(entryKey, this.value.read(entry.getValue(), nullable, at, context));
		}
		if (context.errors().size() > before) {
			return null;
		}
		return this.type.getRawClass().isAssignableFrom(LinkedHashMap.class) ? entries
				: context.read(this.reader, node);
	}

	@Override
	public ValueType strict() {
		return new MapType(this.type, this.key, this.value.strict(), this.reader);
	}

	@Override
	public Stream<ValueType> parts() {
		return Stream.of(this.key, this.value);
	}

	@Override
	public Fault nullFault() {
		return Fault.DICT_TYPE;
	}

	@Override
	public boolean isConstrained() {
		return this.value.isConstrained();
	}

	@Override
	public boolean isValid(Object map, ReadContext context) {
		for (Object child : ((Map<?, ?>) map).values()) {
			if (child != null && !this.value.isValid(child, context)) {
				return false;
			}
		}
		return true;
	}

	@Override
	public String label() {
		return "dict[" + this.key.label() + "," + this.value.label() + "]";
	}

}
