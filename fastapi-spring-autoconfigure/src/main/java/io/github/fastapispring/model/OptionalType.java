package io.github.fastapispring.model;

import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;

/**
 * {@link Optional}, empty where the input has nothing or null.
 */
public final class OptionalType implements ValueType {

	private final ValueType content;

	OptionalType(ValueType content) {
		this.content = content;
	}

	/**
	 * The type of the value in it.
	 * @return the type
	 */
	public ValueType content() {
		return this.content;
	}

	@Override
	public Object read(JsonNode node, Location location, ReadContext context) {
		return Optional.ofNullable(this.content.read(node, location, context));
	}

	@Override
	public Object ofNull() {
		return Optional.empty();
	}

	@Override
	public ValueType strict() {
		return new OptionalType(this.content.strict());
	}

	@Override
	public JsonNode typed(JsonNode json) {
		return this.content.typed(json);
	}

	@Override
	public Stream<ValueType> parts() {
		return Stream.of(this.content);
	}

	@Override
	public Fault nullFault() {
		return this.content.nullFault();
	}

	@Override
	public boolean isConstrained() {
		return this.content.isConstrained();
	}

	@Override
	public boolean isValid(Object value, ReadContext context) {
		Object present = ((Optional<?>) value).orElse(null);
		return present == null || this.content.isValid(present, context);
	}

	@Override
	public String label() {
		return this.content.label();
	}

}
