package io.github.fastapispring.model;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

import io.github.fastapispring.error.Fault;

/**
 * Lets Jackson read a scalar by the same rules as parameters are read.
 */
final class ScalarDeserializer extends StdDeserializer<Object> {

	private final Scalar scalar;

	ScalarDeserializer(Class<?> type, Scalar scalar) {
		super(type);
		this.scalar = scalar;
	}

	Scalar scalar() {
		return this.scalar;
	}

	@Override
	public Object deserialize(JsonParser parser, DeserializationContext context) {
		Object value = switch (parser.currentToken()) {
			case VALUE_STRING -> this.scalar.fromText(parser.getString());
			case VALUE_NUMBER_INT -> integer(parser);
			case VALUE_NUMBER_FLOAT -> this.scalar.fromDecimal(parser.getDecimalValue());
			case VALUE_TRUE -> this.scalar.fromBoolean(true);
			case VALUE_FALSE -> this.scalar.fromBoolean(false);
			default -> this.scalar.nullFault();
		};
		if (value instanceof Fault fault) {
			return context.reportInputMismatch(this, "%s", fault.message());
		}
		return value;
	}

	private Object integer(JsonParser parser) {
		return (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER)
				? this.scalar.fromInteger(parser.getBigIntegerValue()) : this.scalar.fromLong(parser.getLongValue());
	}

}
