package io.github.fastapispring.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;

/**
 * A type that only its own Jackson deserializer can read; all that is known of a refusal
 * is Jackson's message.
 */
final class JacksonType implements ValueType {

	private final Class<?> type;

	private final ObjectReader reader;

	private final Constrained constrained;

	JacksonType(Class<?> type, ObjectReader reader, Constrained constrained) {
		this.type = type;
		this.reader = reader;
		this.constrained = constrained;
	}

	@Override
	public @Nullable Object read(JsonNode node, Location location, ReadContext context) {
		Object value = null;
		try {
			value = context.read(this.reader, node);
		}
		catch (JacksonException ex) {
			context.errors().add(JacksonPath.below(location, ex), JacksonPath.fault(ex), node);
		}
		if (value != null) {
			this.constrained.checkObject(value, node, location, context);
		}
		return value;
	}

	@Override
	public Fault nullFault() {
		return Fault.MODEL_ATTRIBUTES_TYPE;
	}

	@Override
	public boolean isConstrained() {
		return this.constrained.isConstrained();
	}

	@Override
	public boolean isValid(Object value, ReadContext context) {
		return this.constrained.isSatisfied(value, context);
	}

	@Override
	public String label() {
		return this.type.getSimpleName();
	}

}
