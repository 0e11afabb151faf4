package io.github.fastapispring.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.NullNode;

import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;

/**
 * Any JSON: {@code Object} as maps, lists and scalars, or the tree itself.
 */
final class AnyType implements ValueType {

	private final ObjectReader reader;

	private final @Nullable Object nothing;

	private AnyType(ObjectReader reader, @Nullable Object nothing) {
		this.reader = reader;
		this.nothing = nothing;
	}

	static AnyType tree(ObjectReader reader) {
		return new AnyType(reader, NullNode.instance);
	}

	static AnyType object(ObjectReader reader) {
		return new AnyType(reader, null);
	}

	@Override
	public Object read(JsonNode node, Location location, ReadContext context) {
		return this.reader.readValue(node);
	}

	@Override
	public @Nullable Object ofNull() {
		return this.nothing;
	}

	@Override
	public Fault nullFault() {
		return Fault.MISSING;
	}

}
