package io.github.fastapispring.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

import io.github.fastapispring.ForbidExtra;
import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;

/**
 * A record or bean: its properties in their order, whether it forbids others, its
 * constraints, and how an object of it is made.
 */
public final class ModelType implements ValueType {

	private final JavaType type;

	private final List<Property> properties;

	private final boolean forbidExtra;

	private final Constrained constrained;

	private final ModelConstructor constructor;

	private final List<Property> descended;

	ModelType(JavaType type, List<Property> properties, boolean forbidExtra, Constrained constrained,
			ModelConstructor constructor) {
		this.type = type;
		this.properties = List.copyOf(properties);
		this.forbidExtra = forbidExtra;
		this.constrained = constrained;
		this.constructor = constructor;
		this.descended = this.properties.stream()
			.filter((property) -> property.accessor() != null && property.type() != null
					&& property.type().isConstrained())
			.toList();
	}

	/**
	 * The class.
	 * @return the Jackson type
	 */
	public JavaType type() {
		return this.type;
	}

	/**
	 * The properties.
	 * @return them in the order of declaration
	 */
	public List<Property> properties() {
		return this.properties;
	}

	/**
	 * Whether other fields than its properties are an error.
	 * @return whether the class is marked with {@link ForbidExtra}
	 */
	public boolean forbidsExtra() {
		return this.forbidExtra;
	}

	@Override
	public @Nullable Object read(JsonNode node, Location location, ReadContext context) {
		if (node.isValueNode() && this.constructor.takesScalars()) {
			return construct(node, new @Nullable Object[0], location, context);
		}
		if (!node.isObject()) {
			context.errors().add(location, nullFault(), node);
			return null;
		}
		int before = context.errors().size();
		@Nullable Object[] values = new @Nullable Object[this.properties.size()];
		for (int i = 0; i < values.length; i++) {
			Property property = this.properties.get(i);
			JsonNode child = property.find(node);
			Location at = location.child(property.name());
			values[i] = (child != null) ? readProperty(property, child, at, context)
					: absent(property, node, at, context);
		}
		checkExtra(node, location, context);
		return (context.errors().size() == before) ? construct(node, values, location, context) : null;
	}

	/** What a property is that the input leaves out. */
	@Nullable Object absent(Property property, JsonNode input, Location location, ReadContext context) {
		if (property.required()) {
			context.errors().add(location, Fault.MISSING, input);
			return null;
		}
		return this.constructor.absent(property);
	}

	/** Reads a property at its own location. */
	@Nullable Object readProperty(Property property, JsonNode child, Location location, ReadContext context) {
		ValueType propertyType = property.type();
		if (propertyType == null) {
			return null;
		}
		int before = context.errors().size();
		Object value = propertyType.read(child, property.nullable(), location, context.within(property));
		if (context.errors().size() == before) {
			this.constrained.checkProperty(property.javaName(), value, propertyType.nullFault(), child, location,
					context);
		}
		return value;
	}

	void checkExtra(JsonNode node, Location location, ReadContext context) {
		if (!this.forbidExtra) {
			return;
		}
		for (Map.Entry<String, JsonNode> entry : node.properties()) {
			if (this.properties.stream().noneMatch((property) -> property.isNamed(entry.getKey()))) {
				context.errors().add(location.child(entry.getKey()), Fault.EXTRA_FORBIDDEN, entry.getValue());
			}
		}
	}

	@Nullable Object construct(JsonNode node, @Nullable Object[] values, Location location, ReadContext context) {
		Object object = this.constructor.construct(node, values, location, context);
		if (object != null) {
			this.constrained.checkObject(object, node, location, context);
		}
		return object;
	}

	@Override
	public Stream<ValueType> parts() {
		return this.properties.stream().map(Property::type).filter(Objects::nonNull);
	}

	@Override
	public Fault nullFault() {
		return Fault.MODEL_ATTRIBUTES_TYPE;
	}

	@Override
	public boolean isConstrained() {
		return this.constrained.isConstrained() || !this.descended.isEmpty();
	}

	@Override
	public boolean isValid(Object value, ReadContext context) {
		if (!this.constrained.isSatisfied(value, context)) {
			return false;
		}
		for (Property property : this.descended) {
			Object child = property.valueIn(value);
			if (child != null && property.type() != null && !property.type().isValid(child, context)) {
				return false;
			}
		}
		return true;
	}

	@Override
	public String label() {
		return this.type.getRawClass().getSimpleName();
	}

}
