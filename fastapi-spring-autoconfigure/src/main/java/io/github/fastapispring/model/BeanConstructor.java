package io.github.fastapispring.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

import io.github.fastapispring.error.Location;

/**
 * Lets Jackson make the object: setters, builders, any-setters, everything that it can.
 */
final class BeanConstructor implements ModelConstructor {

	private final ObjectReader reader;

	BeanConstructor(ObjectReader reader) {
		this.reader = reader;
	}

	@Override
	public @Nullable Object construct(JsonNode node, @Nullable Object[] values, Location location,
			ReadContext context) {
		try {
			return this.reader.readValue(node);
		}
		catch (JacksonException ex) {
			context.errors().add(JacksonPath.below(location, ex), JacksonPath.fault(ex), node);
			return null;
		}
	}

	@Override
	public @Nullable Object absent(Property property) {
		return null;
	}

}
