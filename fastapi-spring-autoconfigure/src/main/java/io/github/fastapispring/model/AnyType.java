package io.github.fastapispring.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;

/**
 * Any JSON: {@code Object} as maps, lists and scalars, or the tree itself.
 */
final class AnyType implements ValueType {

	private final @Nullable ObjectReader reader;

	private AnyType(@Nullable ObjectReader reader) {
		this.reader = reader;
	}

	static AnyType tree() {
		return new AnyType(null);
	}

	static AnyType object(ObjectReader reader) {
		return new AnyType(reader);
	}

	@Override
	public Object read(JsonNode node, Location location, ReadContext context) {
		return (this.reader != null) ? this.reader.readValue(node) : node;
	}

	@Override
	public Fault nullFault() {
		return Fault.MISSING;
	}

}
