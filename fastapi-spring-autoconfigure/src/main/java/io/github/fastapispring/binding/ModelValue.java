package io.github.fastapispring.binding;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Location;
import io.github.fastapispring.model.ReadContext;
import io.github.fastapispring.model.ValueType;

/**
 * Reads JSON into a type: straight by Jackson, and only where that or a constraint
 * refuses the input, by the description that collects every error.
 */
final class ModelValue {

	private final ValueType type;

	private final @Nullable ObjectReader reader;

	private final boolean constrained;

	private final Class<?>[] groups;

	/**
	 * A value.
	 * @param type the description
	 * @param reader reads the type straight, null where only the description can
	 * @param groups the validation groups; empty for the default group
	 */
	ModelValue(ValueType type, @Nullable ObjectReader reader, Class<?>... groups) {
		this.type = type;
		this.reader = reader;
		this.constrained = type.isConstrained();
		this.groups = groups;
	}

	/**
	 * Reads a body that is JSON.
	 * @param body the body
	 * @param location where the value stands
	 * @param errors where errors go
	 * @return the value, null where the JSON is null
	 */
	@Nullable Object read(BodyContent body, Location location, ErrorCollector errors) {
		if (this.reader == null) {
			return collect(body.tree(), location, errors);
		}
		try {
			Object value = body.isPlainJson() ? this.reader.readValue(body.bytes())
					: this.reader.readValue(body.tree());
			return (value == null || isValid(value, errors)) ? value : collect(body.tree(), location, errors);
		}
		catch (JacksonException | NumberFormatException ex) {
			return collect(body.tree(), location, errors);
		}
	}

	/**
	 * Reads a tree.
	 * @param node the tree
	 * @param location where the value stands
	 * @param errors where errors go
	 * @return the value, null where the tree is null
	 */
	@Nullable Object read(JsonNode node, Location location, ErrorCollector errors) {
		if (this.reader == null) {
			return collect(node, location, errors);
		}
		try {
			Object value = this.reader.readValue(node);
			return (value == null || isValid(value, errors)) ? value : collect(node, location, errors);
		}
		catch (JacksonException ex) {
			return collect(node, location, errors);
		}
	}

	private boolean isValid(Object value, ErrorCollector errors) {
		return !this.constrained || this.type.isValid(value, new ReadContext(errors, this.groups));
	}

	private @Nullable Object collect(JsonNode node, Location location, ErrorCollector errors) {
		return node.isNull() ? null : this.type.read(node, location, new ReadContext(errors, this.groups));
	}

}
