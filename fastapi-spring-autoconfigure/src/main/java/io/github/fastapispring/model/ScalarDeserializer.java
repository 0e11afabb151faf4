package io.github.fastapispring.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
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
	public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
		return StrictScalar.isDemanded(property) ? new ScalarDeserializer(handledType(), this.scalar.strict()) : this;
	}

	@Override
	public Object deserialize(JsonParser parser, DeserializationContext context) {
		Object value = switch (parser.currentToken()) {
			case VALUE_STRING -> this.scalar.fromText(parser.getString());
			case VALUE_NUMBER_INT -> integer(parser);
			case VALUE_NUMBER_FLOAT -> decimal(parser, context);
			case VALUE_TRUE -> this.scalar.fromBoolean(true);
			case VALUE_FALSE -> this.scalar.fromBoolean(false);
			default -> this.scalar.nullFault();
		};
		if (value instanceof Fault fault) {
			return context.reportInputMismatch(this, "%s", fault.message());
		}
		return value;
	}

	/** An exponent can be too large even for that. */
	private Object decimal(JsonParser parser, DeserializationContext context) {
		try {
			return this.scalar.fromDecimal(parser.getDecimalValue());
		}
		catch (NumberFormatException ex) {
			return context.reportInputMismatch(this, "%s", this.scalar.nullFault().message());
		}
	}

	private Object integer(JsonParser parser) {
		return (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER)
				? this.scalar.fromInteger(parser.getBigIntegerValue()) : this.scalar.fromLong(parser.getLongValue());
	}

}
