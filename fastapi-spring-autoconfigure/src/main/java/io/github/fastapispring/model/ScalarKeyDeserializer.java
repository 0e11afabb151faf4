package io.github.fastapispring.model;

import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

import io.github.fastapispring.error.Fault;

/**
 * Lets Jackson read the key of a map by the same rules as parameters are read.
 */
final class ScalarKeyDeserializer extends KeyDeserializer {

	private final Class<?> type;

	private final Scalar scalar;

	ScalarKeyDeserializer(Class<?> type, Scalar scalar) {
		this.type = type;
		this.scalar = scalar;
	}

	@Override
	public Object deserializeKey(String key, DeserializationContext context) {
		Object value = this.scalar.fromText(key);
		if (value instanceof Fault fault) {
			return context.handleWeirdKey(this.type, key, "%s", fault.message());
		}
		return value;
	}

}
