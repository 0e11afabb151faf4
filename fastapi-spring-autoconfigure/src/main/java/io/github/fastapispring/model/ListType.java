package io.github.fastapispring.model;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;

/**
 * Lists, sets and arrays.
 */
public final class ListType implements ValueType {

	private final JavaType type;

	private final ValueType element;

	private final boolean nullable;

	private final ObjectReader reader;

	ListType(JavaType type, ValueType element, ObjectReader reader) {
		this.type = type;
		this.element = element;
		this.nullable = BindingIntrospector.allowsNull(type.getContentType().getRawClass());
		this.reader = reader;
	}

	/**
	 * The type of the elements.
	 * @return the type
	 */
	public ValueType element() {
		return this.element;
	}

	@Override
	public @Nullable Object read(JsonNode node, Location location, ReadContext context) {
		if (!node.isArray()) {
			context.errors().add(location, nullFault(), node);
			return null;
		}
		int before = context.errors().size();
		boolean nullable = this.nullable || context.nullableElements();
		List<@Nullable Object> elements = new ArrayList<>(node.size());
		int index = 0;
		for (JsonNode child : node) {
			elements.add(this.element.read(child, nullable, location.child(index++), context));
		}
		return (context.errors().size() == before) ? collect(elements, node, context) : null;
	}

	/**
	 * Makes a collection of this type.
	 * @param elements its elements
	 * @return a list, set or array
	 */
	public Object collect(List<@Nullable Object> elements) {
		Class<?> raw = this.type.getRawClass();
		if (raw.isArray()) {
			Object array = Array.newInstance(raw.getComponentType(), elements.size());
			for (int i = 0; i < elements.size(); i++) {
				Array.set(array, i, elements.get(i));
			}
			return array;
		}
		return raw.isAssignableFrom(ArrayList.class) ? elements : new LinkedHashSet<>(elements);
	}

	/**
	 * Whether {@link #collect} can make it.
	 * @return whether the type is an array, or an interface of a list or set
	 */
	public boolean isCollectable() {
		Class<?> raw = this.type.getRawClass();
		return raw.isArray() || raw.isAssignableFrom(ArrayList.class) || raw.isAssignableFrom(LinkedHashSet.class);
	}

	private Object collect(List<@Nullable Object> elements, JsonNode node, ReadContext context) {
		return isCollectable() ? collect(elements) : context.read(this.reader, node);
	}

	@Override
	public ValueType strict() {
		return new ListType(this.type, this.element.strict(), this.reader);
	}

	@Override
	public JsonNode typed(JsonNode json) {
		if (!json.isArray()) {
			return json;
		}
		ArrayNode array = JsonNodeFactory.instance.arrayNode(json.size());
		json.forEach((child) -> array.add(this.element.typed(child)));
		return array;
	}

	@Override
	public Stream<ValueType> parts() {
		return Stream.of(this.element);
	}

	@Override
	public Fault nullFault() {
		return Set.class.isAssignableFrom(this.type.getRawClass()) ? Fault.SET_TYPE : Fault.LIST_TYPE;
	}

	@Override
	public boolean isConstrained() {
		return this.element.isConstrained();
	}

	@Override
	public boolean isValid(Object value, ReadContext context) {
		Iterable<?> elements = (value instanceof Collection<?> collection) ? collection
				: Arrays.asList((Object[]) value);
		for (Object child : elements) {
			if (child != null && !this.element.isValid(child, context)) {
				return false;
			}
		}
		return true;
	}

	@Override
	public String label() {
		return "list[" + this.element.label() + "]";
	}

}
