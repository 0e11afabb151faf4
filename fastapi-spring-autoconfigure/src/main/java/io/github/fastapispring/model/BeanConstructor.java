package io.github.fastapispring.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.deser.ValueInstantiator;

import io.github.fastapispring.error.Location;

/**
 * Lets Jackson make the object: setters, builders, any-setters, everything that it can.
 */
final class BeanConstructor implements ModelConstructor {

	private final ObjectReader reader;

	private final boolean takesScalars;

	BeanConstructor(ObjectReader reader, ValueInstantiator instantiator) {
		this.reader = reader;
		this.takesScalars = takesScalars(instantiator);
	}

	static boolean takesScalars(ValueInstantiator instantiator) {
		return instantiator.canCreateFromString() || instantiator.canCreateFromInt() || instantiator.canCreateFromLong()
				|| instantiator.canCreateFromDouble() || instantiator.canCreateFromBoolean();
	}

	@Override
	public @Nullable Object construct(JsonNode node, @Nullable Object[] values, Location location,
			ReadContext context) {
		try {
			return context.read(this.reader, node);
		}
		catch (JacksonException ex) {
			context.errors().add(JacksonPath.below(location, ex), JacksonPath.fault(ex), node);
			return null;
		}
	}

	@Override
	public boolean takesScalars() {
		return this.takesScalars;
	}

	@Override
	public @Nullable Object absent(Property property) {
		return null;
	}

}
