package io.github.fastapispring.model;

import java.util.Map;

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
	public @Nullable Object read(JsonNode node, Location location, ReadContext context) {
		int before = context.errors().size();
		checkNumbers(node, location, context);
		return (context.errors().size() == before) ? this.reader.readValue(node) : null;
	}

	/** A number that no double holds could not be sent back. */
	private static void checkNumbers(JsonNode node, Location location, ReadContext context) {
		if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
			context.errors().add(location, FloatScalar.NOT_A_FINITE_NUMBER, node);
		}
		for (Map.Entry<String, JsonNode> entry : node.properties()) {
			checkNumbers(entry.getValue(), location.child(entry.getKey()), context);
		}
		for (int i = 0; node.isArray() && i < node.size(); i++) {
			checkNumbers(node.get(i), location.child(i), context);
		}
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
