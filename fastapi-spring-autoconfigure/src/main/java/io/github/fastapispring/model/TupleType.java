package io.github.fastapispring.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;

/**
 * A class that is an array in JSON, its properties by their position: a record with
 * {@code @JsonFormat(shape = JsonFormat.Shape.ARRAY)} is a tuple.
 */
public final class TupleType implements ValueType {

	private final ModelType model;

	TupleType(ModelType model) {
		this.model = model;
	}

	/**
	 * The class with its properties.
	 * @return the model that an array stands for
	 */
	public ModelType model() {
		return this.model;
	}

	@Override
	public @Nullable Object read(JsonNode node, Location location, ReadContext context) {
		List<Property> properties = this.model.properties();
		if (!node.isArray() || node.size() > properties.size()) {
			context.errors()
				.add(location,
						node.isArray() ? Fault.tooLong("Tuple", properties.size(), node.size()) : Fault.TUPLE_TYPE,
						node);
			return null;
		}
		int before = context.errors().size();
		@Nullable Object[] values = new @Nullable Object[properties.size()];
		for (int i = 0; i < values.length; i++) {
			Property property = properties.get(i);
			if (i < node.size()) {
				values[i] = this.model.readProperty(property, node.get(i), location.child(i), context);
			}
			else {
				values[i] = this.model.absent(property, node, location.child(i), context);
			}
		}
		return (context.errors().size() == before) ? this.model.construct(node, values, location, context) : null;
	}

	@Override
	public Stream<ValueType> parts() {
		return Stream.of(this.model);
	}

	@Override
	public Fault nullFault() {
		return Fault.TUPLE_TYPE;
	}

	@Override
	public boolean isConstrained() {
		return this.model.isConstrained();
	}

	@Override
	public boolean isValid(Object value, ReadContext context) {
		return this.model.isValid(value, context);
	}

	@Override
	public String label() {
		return this.model.parts().map(ValueType::label).collect(Collectors.joining(",", "tuple[", "]"));
	}

}
