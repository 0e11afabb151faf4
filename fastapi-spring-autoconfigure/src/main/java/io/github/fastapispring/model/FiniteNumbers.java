package io.github.fastapispring.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Lets Jackson refuse, where no type says what a number is, one that is too large for a
 * {@code double}: an infinity could not be sent back as JSON.
 */
final class FiniteNumbers extends ValueDeserializerModifier {

	private static final long serialVersionUID = 1L;

	@Override
	public ValueDeserializer<?> modifyDeserializer(DeserializationConfig config, BeanDescription.Supplier description,
			ValueDeserializer<?> deserializer) {
		return (description.getBeanClass() == Object.class) ? only(deserializer) : deserializer;
	}

	/**
	 * A deserializer that gets no other numbers.
	 */
	static ValueDeserializer<?> only(ValueDeserializer<?> deserializer) {
		return new Untyped(deserializer);
	}

	private static final class Untyped extends DelegatingDeserializer {

		Untyped(ValueDeserializer<?> delegate) {
			super(delegate);
		}

		@Override
		protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
			return new Untyped(delegate);
		}

		@Override
		public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
			return super.deserialize(new Finite(parser), context);
		}

	}

	private static final class Finite extends JsonParserDelegate {

		Finite(JsonParser parser) {
			super(parser);
		}

		@Override
		public double getDoubleValue() {
			double number = super.getDoubleValue();
			if (!Double.isFinite(number)) {
				throw MismatchedInputException.from(this, Double.class, "The number is not finite");
			}
			return number;
		}

	}

}
