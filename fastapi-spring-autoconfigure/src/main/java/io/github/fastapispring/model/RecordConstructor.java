package io.github.fastapispring.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;

/**
 * Calls the canonical constructor of a record.
 */
final class RecordConstructor implements ModelConstructor {

	private final Constructor<?> constructor;

	private final ObjectMapper mapper;

	/** For each parameter of the constructor, the index of its property; -1 for none. */
	private final int[] propertyOf;

	RecordConstructor(Constructor<?> constructor, int[] propertyOf, ObjectMapper mapper) {
		this.constructor = constructor;
		this.propertyOf = propertyOf;
		this.mapper = mapper;
	}

	@Override
	public @Nullable Object construct(JsonNode node, @Nullable Object[] values, Location location,
			ReadContext context) {
		@Nullable Object[] arguments = new @Nullable Object[this.propertyOf.length];
		for (int i = 0; i < arguments.length; i++) {
			arguments[i] = values[this.propertyOf[i]];
		}
		try {
			return this.constructor.newInstance(arguments);
		}
		catch (InvocationTargetException ex) {
			if (ex.getCause() instanceof IllegalArgumentException refusal) {
				context.errors().add(location, Fault.valueError(refusal.getMessage()), node);
				return null;
			}
			throw (ex.getCause() instanceof RuntimeException failure) ? failure
					: new IllegalStateException(ex.getCause());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Cannot call " + this.constructor, ex);
		}
	}

	@Override
	public boolean takesScalars() {
		return false;
	}

	@Override
	public @Nullable Object absent(Property property) {
		DefaultText text = property.defaultText();
		return (text != null) ? this.mapper.readerFor(text.type()).readValue(text.toJson()) : property.nothing();
	}

}
