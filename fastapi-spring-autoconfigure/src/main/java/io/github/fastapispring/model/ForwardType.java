package io.github.fastapispring.model;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;

/**
 * Stands for a type within its own description while that is being made.
 */
final class ForwardType implements ValueType {

	private final String label;

	private @Nullable ValueType target;

	ForwardType(String label) {
		this.label = label;
	}

	void resolve(ValueType type) {
		this.target = type;
	}

	private ValueType target() {
		if (this.target == null) {
			throw new IllegalStateException(this.label + " is not described yet");
		}
		return this.target;
	}

	@Override
	public @Nullable Object read(JsonNode node, Location location, ReadContext context) {
		return target().read(node, location, context);
	}

	@Override
	public @Nullable Object ofNull() {
		return target().ofNull();
	}

	@Override
	public Stream<ValueType> parts() {
		return Stream.of(target());
	}

	@Override
	public Fault nullFault() {
		return target().nullFault();
	}

	/** A recursive type may have constraints anywhere, so a check looks. */
	@Override
	public boolean isConstrained() {
		return true;
	}

	@Override
	public boolean isValid(Object value, ReadContext context) {
		return target().isValid(value, context);
	}

	@Override
	public String label() {
		return this.label;
	}

}
