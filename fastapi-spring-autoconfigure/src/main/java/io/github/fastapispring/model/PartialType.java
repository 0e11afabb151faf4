package io.github.fastapispring.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.fastapispring.Partial;
import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;

/**
 * {@link Partial}: the properties of a model, none of them required.
 */
public final class PartialType implements ValueType {

	private final Class<?> type;

	private final ModelType model;

	PartialType(Class<?> type, ModelType model) {
		this.type = type;
		this.model = model;
	}

	/**
	 * The model that some fields are of.
	 * @return the model
	 */
	public ModelType model() {
		return this.model;
	}

	@Override
	public @Nullable Object read(JsonNode node, Location location, ReadContext context) {
		if (!node.isObject()) {
			context.errors().add(location, nullFault(), node);
			return null;
		}
		int before = context.errors().size();
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (Property property : this.model.properties()) {
			JsonNode child = property.find(node);
			if (child != null) {
				values.put(property.javaName(),
						this.model.readProperty(property, child, location.child(property.name()), context));
			}
		}
		this.model.checkExtra(node, location, context);
		return (context.errors().size() == before) ? Partial.of(this.type, values) : null;
	}

	@Override
	public Stream<ValueType> parts() {
		return Stream.of(this.model);
	}

	@Override
	public Fault nullFault() {
		return this.model.nullFault();
	}

	@Override
	public String label() {
		return this.model.label();
	}

}
