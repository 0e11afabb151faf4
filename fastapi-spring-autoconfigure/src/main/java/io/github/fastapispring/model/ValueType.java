package io.github.fastapispring.model;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;

/**
 * The compiled description of one Java type, as pydantic's core schema is of a Python
 * type.
 */
public interface ValueType {

	/**
	 * Reads a JSON value that is not null and adds every error to the context. When the
	 * number of errors has grown, the returned value means nothing.
	 * @param node the JSON value
	 * @param location where it stands
	 * @param context what is read, with its errors
	 * @return the value
	 */
	@Nullable Object read(JsonNode node, Location location, ReadContext context);

	/**
	 * Reads a JSON value that may be null.
	 * @param node the JSON value
	 * @param nullable whether null is a value here
	 * @param location where it stands
	 * @param context what is read, with its errors
	 * @return the value
	 */
	default @Nullable Object read(JsonNode node, boolean nullable, Location location, ReadContext context) {
		int before = context.errors().size();
		Object value = node.isNull() ? ofNull() : read(node, location, context);
		if (value == null && !nullable && context.errors().size() == before) {
			context.errors().add(location, nullFault(), node);
		}
		return value;
	}

	/**
	 * The value that a JSON null is where it is allowed.
	 * @return null, or what stands for it
	 */
	default @Nullable Object ofNull() {
		return null;
	}

	/**
	 * What is wrong with a null where this type allows none.
	 * @return the fault
	 */
	Fault nullFault();

	/**
	 * Whether values can break a constraint inside, so that a check has to look.
	 * @return whether a constrained model is reachable
	 */
	default boolean isConstrained() {
		return false;
	}

	/**
	 * Whether the constraints inside a value hold.
	 * @param value a value of this type
	 * @param context what is read
	 * @return whether nothing is violated
	 */
	default boolean isValid(Object value, ReadContext context) {
		return true;
	}

	/**
	 * This type without conversions between text, numbers and booleans.
	 * @return pydantic's strict mode of it
	 */
	default ValueType strict() {
		return this;
	}

	/**
	 * The JSON that a default stands for.
	 * @param json the default as text
	 * @return a number or boolean where this type is one
	 */
	default JsonNode typed(JsonNode json) {
		return json;
	}

	/**
	 * The types that this one is made of.
	 * @return those of elements, alternatives or properties
	 */
	default Stream<ValueType> parts() {
		return Stream.empty();
	}

	/**
	 * The name that a union gives this type in a location.
	 * @return pydantic's name for scalars and lists, the simple name of a class
	 */
	default String label() {
		return "value";
	}

}
