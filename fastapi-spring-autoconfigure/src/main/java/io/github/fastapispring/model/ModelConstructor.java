package io.github.fastapispring.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.fastapispring.error.Location;

/**
 * Makes an object of a model from input without errors.
 */
interface ModelConstructor {

	/**
	 * Makes the object.
	 * @param node the input
	 * @param values the values of the properties in their order
	 * @param location where the object stands
	 * @param context where a refusal by the constructor goes
	 * @return the object, null where the constructor refuses
	 */
	@Nullable Object construct(JsonNode node, @Nullable Object[] values, Location location, ReadContext context);

	/**
	 * Whether input may be a single text, number or boolean instead of an object.
	 * @return whether it may
	 */
	boolean takesScalars();

	/**
	 * The value of a property that the input leaves out.
	 * @param property the property
	 * @return its default or nothing
	 */
	@Nullable Object absent(Property property);

}
